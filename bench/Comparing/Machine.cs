using System.Globalization;
using System.Runtime.InteropServices;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static async Task<string> DescribeAsync()
    {
        var node = (await Tool.RunAsync(Workshop.Node, ["--version"], TimeSpan.FromMinutes(1))).Trim();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {ProcessorCount()} processors, {memory:0} GB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}, Node.js {node}; data on {Disk()}; {Processors.Described}");
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? RuntimeInformation.OSArchitecture.ToString()
        : RuntimeInformation.OSArchitecture.ToString();

    /// <summary>Not what this process is held on.</summary>
    private static int ProcessorCount() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").Count(l => l.StartsWith("processor", StringComparison.Ordinal))
        : Environment.ProcessorCount;

    private static string Disk() => DriveInfo.GetDrives()
        .Where(d => d.IsReady && Workshop.Folder.StartsWith(d.RootDirectory.FullName, StringComparison.Ordinal))
        .MaxBy(d => d.RootDirectory.FullName.Length)?.DriveFormat ?? "an unknown file system";
}
