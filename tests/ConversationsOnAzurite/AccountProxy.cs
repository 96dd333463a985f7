using System.Net;
using System.Net.Sockets;

namespace KeyAccountBot.Conversations;

/// <summary>A wire between the bot and the account that can be pulled, put back on the same port, and held shut.</summary>
internal sealed class AccountProxy : IAsyncDisposable
{
    private readonly Uri _account;
    private readonly List<Socket> _open = [];
    private readonly int _port;
    private readonly Lock _gate = new();
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    public AccountProxy(Uri account)
    {
        _account = account;
        _listener = Listen(0);
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener);
    }

    public Uri Endpoint => new($"http://127.0.0.1:{_port}{_account.AbsolutePath}");

    /// <summary>The account takes what it is asked, and its answers wait until this is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Nobody listens any more, and what was open is cut in the middle.</summary>
    public async Task PullAsync()
    {
        lock (_gate)
        {
            _listener?.Stop();
            _listener = null;
        }

        await _accepting;
        lock (_gate)
        {
            foreach (var socket in _open)
            {
                socket.Close(0);
            }

            _open.Clear();
        }
    }

    public void PutBack()
    {
        _listener = Listen(_port);
        _accepting = AcceptAsync(_listener);
    }

    public async ValueTask DisposeAsync() => await PullAsync();

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptSocketAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Pulled.
        }
    }

    private async Task ServeAsync(Socket caller)
    {
        var account = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        lock (_gate)
        {
            _open.AddRange([caller, account]);
        }

        try
        {
            await account.ConnectAsync(IPAddress.Loopback, _account.Port);
            await Task.WhenAny(CopyAsync(caller, account, slow: false), CopyAsync(account, caller, slow: true));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Pulled, or the other side has gone.
        }
        finally
        {
            caller.Dispose();
            account.Dispose();
        }
    }

    private async Task CopyAsync(Socket from, Socket to, bool slow)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReceiveAsync(buffer) is > 0 and var count)
        {
            if (slow)
            {
                await Gate;
            }

            await to.SendAsync(buffer.AsMemory(0, count));
        }
    }
}
