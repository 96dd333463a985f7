using System.Text.RegularExpressions;

namespace KeyAccountBot.Manifest.Tests;

/// <summary>Somebody changes a file of the app and makes a mistake: no package, and the file is named.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly Packaging _packaging = new();

    public void Dispose() => _packaging.Dispose();

    [Theory]
    [InlineData("manifest.json", "\"full\": \"KeyAccountBot:", "\"full\": \"{{slogan}}:", "nothing is filled in for {{slogan}}")]
    [InlineData("manifest.json", "\"short\": \"KeyAccountBot\"", "\"short\": \"KeyAccountBot, the key account assistant\"", "name.short has")]
    [InlineData("manifest.json", "\"short\": \"KeyAccountBot\"", "\"short\": 5", "name.short is missing")]
    [InlineData("manifest.json", "\"short\": \"Assess deals", "\"short\": \"Assess all of your deals, always and everywhere,", "description.short has")]
    [InlineData("manifest.json", "\"scopes\": [\"groupChat\"]", "\"scopes\": [\"copilot\"]", "a command list is for 'copilot'")]
    [InlineData("manifest.json", "\"scopes\": [\"groupChat\"]", "\"scopes\": [\"team\"]", "there must be one command list for 'team'")]
    [InlineData("manifest.json", "\"title\": \"assess\"", "\"title\": \"new\"", "commandLists[0] has 'new' twice")]
    [InlineData("manifest.json", "\"title\": \"assess\"", "\"title\": \"\"", "bots[0].commandLists[0].commands[2].title is missing")]
    [InlineData("manifest.json", "\"file\": \"zh.json\"", "\"file\": \"../zh.json\"", "../zh.json: there is no such file")]
    [InlineData("manifest.json", "\"color\": \"color.png\"", "\"color\": \"colour.png\"", "colour.png: there is no such file")]
    [InlineData("manifest.json", "\"color\": \"color.png\"", "\"color\": \"outline.png\"", "outline.png: is 32×32; it must be 192×192")]
    [InlineData("manifest.json", "\"color\": \"color.png\"", "\"color\": \"zh.json\"", "zh.json: is no PNG")]
    [InlineData("manifest.json", "\"color\": \"color.png\",", "", "icons.color is missing")]
    [InlineData("manifest.json", "\"icons\": {", "\"icons\" {", "manifest.json: ")]
    [InlineData("manifest.json", "\"accentColor\"", "\"icons\": {}, \"accentColor\"", "manifest.json: ")]
    [InlineData("zh.json", "\"name.short\": \"大客户助手\",", "", "zh.json: name.short is missing")]
    [InlineData("zh.json", "\"name.short\": ", "\"name.shorter\": \"短\", \"name.short\": ", "name.shorter is no text of manifest.json")]
    [InlineData("zh.json", "commandLists[2].commands[4].title", "commandLists[2].commands[5].title", "bots[0].commandLists[2].commands[4].title is missing")]
    [InlineData("zh.json", "\"评估\"", "\"新建\"", "commandLists[0] has '新建' twice")]
    [InlineData("zh.json", "{", "", "zh.json: ")]
    [InlineData("zh.json", "composeExtensions[0].commands[1].title", "composeExtensions[0].commands[2].title", "composeExtensions[0].commands[1].title is missing")]
    [InlineData("zh.json", "composeExtensions[0].commands[0].parameters[0].title", "composeExtensions[0].commands[0].parameters[1].title", "parameters[0].title is missing")]
    [InlineData("manifest.json", "\"id\": \"checkDeal\"", "\"id\": \"deals\"", "composeExtensions[0] has the command 'deals' twice")]
    [InlineData("manifest.json", "\"id\": \"checkDeal\"", "\"id\": \"\"", "a command of composeExtensions[0] has no id")]
    [InlineData("manifest.json", "\"type\": \"action\"", "\"type\": \"link\"", "commands[1].type must be query or action")]
    [InlineData("manifest.json", "\"type\": \"action\"", "\"type\": \"query\"", "commands[1] has 0 parameters")]
    public void A_mistake_is_found(string file, string text, string instead, string problem)
    {
        Assert.Equal(1, _packaging.RunChanged(file, content => new Regex(Regex.Escape(text)).Replace(content, instead.Replace("$", "$$", StringComparison.Ordinal), 1)));
        Assert.Contains(problem, _packaging.Problems);
        Assert.False(File.Exists(_packaging.Out));
    }

    [Fact]
    public void A_thirteenth_command_is_too_much()
    {
        const string First = "{ \"title\": \"new\",";
        Assert.Equal(1, _packaging.RunChanged("manifest.json", content => new Regex(Regex.Escape(First)).Replace(content, "{ \"title\": \"one more\", \"description\": \"x\" }, " + First, 1)));
        Assert.Contains("commandLists[0] has 13 commands", _packaging.Problems);
    }
}
