using System.Globalization;
using System.Text;

namespace KeyAccountBot.Bench.Reminders;

/// <summary>The figures as Markdown.</summary>
internal static class RemindersReport
{
    private const double Megabyte = 1024 * 1024;

    /// <param name="azure">Only its calls are told; null where it was left out.</param>
    public static string Write(IReadOnlyList<ReminderFigures> sqlite, ReminderFigures? azure)
    {
        var text = new StringBuilder();
        text.AppendLine("## Reminders").AppendLine()
            .AppendLine("| schedules | due | left | look, nothing due | look, these due | sent in | per second | CPU each | storage calls each | memory |")
            .AppendLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var run in sqlite)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {run.Schedules:n0} | {run.Due:n0} | {run.Left} | {run.Idle.TotalMilliseconds:0.0} ms | {run.Finding.TotalMilliseconds:0} ms | {run.Sending.TotalSeconds:0.0} s | {run.Due / run.Sending.TotalSeconds:0} | {run.Cpu.TotalMilliseconds / run.Due:0.00} ms | {(double)run.Calls / run.Due:0.0} | {run.Memory / Megabyte:0} MB |");
        }

        if (azure is not null)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"On Azurite, {azure.Schedules:n0} schedules and {azure.Due} due, {azure.Left} left: {(double)azure.Calls / azure.Due:0.0} storage calls each, looks included.");
        }

        return text.ToString();
    }
}
