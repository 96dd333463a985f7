namespace KeyAccountBot.Conversations.Support;

/// <summary>A person with the ids that Teams gives.</summary>
/// <param name="Role">As the roster of a team says it.</param>
internal sealed record Someone(string Name, string ChannelId, string ObjectId, string Tenant = Someone.OurTenant, string Role = "user")
{
    private const string OurTenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private const string OtherTenant = "1c9e2f0a-4b7d-4b52-8f3e-6a5d0c9b8e71";

    public static readonly Someone Lin = new("Lin Wei", "29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ0aXwqT1", "8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f0001");
    public static readonly Someone Ben = new("Ben Okafor", "29:1QyP3mFQ0o6v8dR2tXb4N9sLc7KjHgFdSaZxCvBnMq2w", "8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f0002");
    public static readonly Someone Mara = new("Mara Silva", "29:1MaRa7h3Kx9Vb2Nc5Lq8Wz1Ty4Ru6Io0Pa3Sd7Fg9Hj", "8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f0003", Role: "owner");
    public static readonly Someone Guest = new("Gus Guest", "29:1GuEsT5v8Bn2Mq4Lk7Jh9Gf1Ds3Za6Xc0Vb5Nm8Qw2Er", "8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f0004", Role: "guest");

    /// <summary>A colleague of the same company who is in another team.</summary>
    public static readonly Someone Otto = new("Otto Brandt", "29:1OtTo2w4Er6Ty8Ui0Op1As3Df5Gh7Jk9Lz2Xc4Vb6Nm8", "8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f0005");

    /// <summary>All ids as in our tenant, and another tenant.</summary>
    public Someone Elsewhere => this with { Tenant = OtherTenant };
}
