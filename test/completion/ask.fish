# fish --no-config ask.fish SCRIPT FOLDER LINE...: what fish offers behind each line, a line each, separated by tabs
source $argv[1]
cd $argv[2]
for line in $argv[3..]
    printf '%s\n' (complete -C $line | string replace -r '\t.*' '' | string join \t)
end
