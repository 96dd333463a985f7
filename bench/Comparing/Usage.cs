using System.Diagnostics;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>Who used the processors.</summary>
/// <param name="Others">Neither the bot nor the generator; zero where it is not known.</param>
internal readonly record struct Usage(TimeSpan Generator, TimeSpan Others)
{
    public static Usage operator -(Usage later, Usage earlier) => new(later.Generator - earlier.Generator, later.Others - earlier.Others);

    public static Usage Now(BotProcess bot)
    {
        using var self = Process.GetCurrentProcess();
        return new(self.TotalProcessorTime, OtherWork.Busy is { } busy ? busy - self.TotalProcessorTime - bot.Cpu : TimeSpan.Zero);
    }
}
