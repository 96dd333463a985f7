namespace KeyAccountBot.Tests.Setup;

/// <summary>Lets one process of this machine at a time prepare this checkout.</summary>
internal static class OneAtATime
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for the others; the turn ends when the result is disposed or the process ends.</summary>
    public static async Task<IDisposable> EnterAsync(string lockFile, CancellationToken patience)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(lockFile)!);
        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(BetweenTries, TimeProvider.System, patience);
            }
        }
    }
}
