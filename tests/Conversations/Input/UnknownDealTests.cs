namespace KeyAccountBot.Conversations.Input;

/// <summary>A name that no deal has may be that of a new one.</summary>
public sealed class UnknownDealTests
{
    [Theory]
    [InlineData("assess Harbor Metro")]
    [InlineData("stage Harbor Metro")]
    public async Task The_form_that_follows_holds_the_name_that_was_asked_for(string text)
    {
        await using var chat = await Chat.StartAsync();
        var unknown = await chat.OneToOne(Someone.Lin).Says(text);
        Assert.Contains("No such deal", unknown.Text);
        Assert.Equal("Harbor Metro", (await unknown.Tap("New deal")).Value("Deal"));
        var form = await unknown.Tap("New deal", ("Name of the deal", "Harbour Metro"));
        Assert.Equal("Harbour Metro", form.Value("Deal"));
        await form.Tap("Save");
        Assert.Equal("Harbour Metro", (await chat.DealAsync(Someone.Lin)).Header.Name);
    }
}
