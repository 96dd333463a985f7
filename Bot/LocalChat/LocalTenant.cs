namespace KeyAccountBot.Bot.LocalChat;

/// <summary>Somebody who can be chosen on the page. All of them are invented.</summary>
/// <param name="Key">The short name in the page's address.</param>
/// <param name="Id">The user id this bot sees, as Teams shapes it (<c>29:…</c>).</param>
/// <param name="ConversationId">The one-to-one conversation with the bot (<c>a:…</c>).</param>
/// <param name="Role">In the team, as its roster says it: <c>user</c> or <c>owner</c>.</param>
internal sealed record LocalPerson(
    string Key, string Id, string AadObjectId, string GivenName, string Surname, string Name, string ConversationId, string Role = "user")
{
    public string UserPrincipalName => $"{GivenName}.{Surname}@keyaccount.example".ToLowerInvariant();
}

/// <summary>An id with the name that people read.</summary>
internal sealed record Named(string Id, string Name);

/// <summary>The invented organisation: its people, one team and the bot.</summary>
internal sealed record LocalTenant(
    string Id, Named Bot, Named Team, string TeamGroupId, Named Channel, IReadOnlyList<LocalPerson> People)
{
    public static LocalTenant Fictitious { get; } = new(
        "6d1f0c52-7a0e-4c43-9d58-0b6a3f1c9e77",
        new Named("28:0f3e5a9c-41d7-4b6e-8a52-c7d90e1b2f64", "KeyAccountBot"),
        new Named("19:Yh7Kq2LmXr0sVb4TnWd9Pz8Gf1Jc5Ae3Uo6Ri-EwNv1@thread.tacv2", "Sales · 销售部"),
        "b2c7e0d4-95f1-4f0a-8f3b-1a6c2d7e8f90",
        new Named("19:c4Tz9Wm1Hq6Ld0Rk8Xs3Vb7Nf2Gy5Pj-Ua_Oe1Ki7Tw1@thread.tacv2", "Key accounts · 大客户"),
        [
            new LocalPerson(
                "lin",
                "29:1Qe7uR2kLw9-vX0mTz4aYs6Hc_Bn8Gf3Jd1Po5Ki7Ul2Wr9Ex4Cv6Zb0Nm",
                "3c9a1f7e-5b24-4d86-a0c1-7e2f94d8b615",
                "Lin",
                "Yue",
                "Lin Yue 林悦",
                "a:1Xk8Vn3Qz6Lw-Ty0Rm5Hs9_Bc2Gd7Jf4Pa1Ue"),
            new LocalPerson(
                "marco",
                "29:1Ht5nB8wQx3-Kz7cVd0mRj6_Ly2Fs9Gp4Xa1Te7Ui3Oq8Wn5Zk0Cb6Mv2Er",
                "a85e2d40-1c97-4f3b-b6d8-905f3e7c2a14",
                "Marco",
                "Weber",
                "Marco Weber",
                "a:1Dm4Zr9Tk-Wq2Xv7Nh0Ls5_Fb8Gy3Jc6Pe1Oa"),
            new LocalPerson(
                "chen",
                "29:1Vz0cM6tLq9-Fb3xRw7kHd2_Ns5Jy8Gp1Ta4Ue0Io6Xk9Wm3Zc7Bv2Qr5En",
                "f41b7c69-82d5-4e0a-9c37-6b1d05a9e823",
                "Hui",
                "Chen",
                "Chen Hui 陈慧",
                "a:1Rw6Hb1Xz-Kq9Vm4Tn7Ld0_Gs3Fy8Jc5Pu2Ie",
                Role: "owner"),
        ]);

    public LocalPerson? Person(string? key) => People.FirstOrDefault(person => person.Key == key);

    /// <summary>Finds somebody by any id that Teams accepts for a member.</summary>
    public LocalPerson? Member(string id) => People.FirstOrDefault(person =>
        person.Id == id
        || string.Equals(person.AadObjectId, id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(person.UserPrincipalName, id, StringComparison.OrdinalIgnoreCase));
}
