using KeyAccountBot.Bench;
using KeyAccountBot.Bench.Checking;

// Not behind the command-line library: a check is over before that has started.
return args is ["check", .. var rest] ? await CheckCommand.RunAsync(rest) : await MeasureCommand.RunAsync(args);
