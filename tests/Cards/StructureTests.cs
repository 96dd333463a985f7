using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

/// <summary>What holds for every card, as it usually is and at its fullest.</summary>
public sealed partial class StructureTests
{
    private static readonly IReadOnlyList<SampleCard> Cards =
    [
        .. SampleCards.All,
        .. WorstCards.Filled("heavy", Some.Heavy),
        .. WorstCards.Filled("hostile", n => string.Concat(Enumerable.Repeat(Some.HostileNote + Some.HostileName, (n / 400) + 1))[..n]),
    ];

    [Fact]
    public void A_card_is_version_1_5_in_its_language_and_as_wide_as_the_chat() => ForEach((card, tree) =>
        Assert.Equal(
            ("AdaptiveCard", "1.5", card.Language == Language.Chinese ? "zh" : "en", card.Rendered.Summary, "Full"),
            (tree.Text("type"), tree.Text("version"), tree.Text("lang"), tree.Text("fallbackText"), tree["msteams"]!["width"]!.GetValue<string>())));

    [Fact]
    public void A_card_is_never_too_large_to_send()
    {
        var sizes = Cards.Select(c => (Size: CardSize.Of(c.Rendered.Card), c.FileName)).OrderDescending().ToList();
        Assert.All(sizes, s => Assert.InRange(s.Size, 1, CardSize.MostBytes));
    }

    [Fact]
    public void Every_input_has_an_id_a_label_and_an_error_text() => ForEachObject("Input.", o =>
        Assert.All(["id", "label", "errorMessage"], property => Assert.NotEmpty(o.Text(property))));

    [Fact]
    public void No_input_is_called_like_a_key_of_the_payload()
    {
        var keys = typeof(Payload).GetFields().Select(f => f.GetRawConstantValue()).ToHashSet();
        ForEachObject("Input.", o => Assert.DoesNotContain(o.Text("id"), keys));
    }

    [Fact]
    public void A_toggle_says_its_values_itself() => ForEachObject("Input.Toggle", o =>
        Assert.Equal((Inputs.Yes, Inputs.No), (o.Text("valueOn"), o.Text("valueOff"))));

    [Fact]
    public void The_value_of_a_choice_is_one_of_its_choices() => ForEachObject("Input.ChoiceSet", o =>
    {
        var choices = o["choices"]!.AsArray().Select(c => c!["value"]!.GetValue<string>()).ToList();
        Assert.Equal(choices.Distinct(), choices);
        Assert.All(o.Text("value").Split(',', StringSplitOptions.RemoveEmptyEntries), v => Assert.Contains(v, choices));
    });

    [Fact]
    public void A_bar_has_no_more_buttons_than_a_client_shows() => ForEachObject("ActionSet", o =>
        Assert.InRange(o["actions"]!.AsArray().Count, 1, Blocks.MostActions));

    [Fact]
    public void Every_execute_has_a_submit_with_the_same_verb_and_data() => ForEachObject("Action.Execute", o =>
    {
        var submit = o["fallback"]!.AsObject();
        Assert.Equal("Action.Submit", submit.Text("type"));
        Assert.True(JsonNode.DeepEquals(o["data"], submit["data"]));
        Assert.Equal((o.Text("verb"), o.Text("title"), o.Text("associatedInputs")), (o["data"]![Payload.Verb]!.GetValue<string>(), submit.Text("title"), submit.Text("associatedInputs")));
    });

    [Fact]
    public void A_payload_carries_ids_and_versions_but_nothing_anybody_typed() => ForEachObject("Action.Execute", o =>
        Assert.DoesNotMatch(Typed(), o["data"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));

    [Fact]
    public void Every_verb_is_one_the_bot_knows()
    {
        var verbs = typeof(Verbs).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToHashSet();
        ForEachObject("Action.Execute", o => Assert.Contains(o.Text("verb"), verbs));
    }

    [Fact]
    public void Every_action_has_a_title() => ForEachObject("Action.", o => Assert.NotEmpty(o.Text("title").Trim()));

    [Fact]
    public void What_a_tap_shows_or_hides_is_on_the_card() => ForEach((card, tree) =>
    {
        var ids = CardText.Objects(tree).Select(o => o.Object.Text("id")).ToHashSet();
        var targets = Of("Action.ToggleVisibility", tree).SelectMany(o => o["targetElements"]!.AsArray()).Select(t => t!.GetValue<string>());
        Assert.All(targets, t => Assert.Contains(t, ids));
    });

    [Fact]
    public void An_id_stands_for_one_element() => ForEach((card, tree) =>
    {
        var ids = CardText.Objects(tree).Select(o => o.Object.Text("id")).Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
    });

    [Fact]
    public void Every_text_wraps_and_none_is_empty() => ForEach((card, tree) =>
    {
        Assert.All(Of("TextBlock", tree), o => Assert.True(o["wrap"]?.GetValue<bool>() == true && o.Text("text").Trim().Length > 0, o.ToJsonString()));
        Assert.All(Of("TextRun", tree), o => Assert.NotEmpty(o.Text("text").Trim()));
        Assert.All(Of("RichTextBlock", tree), o => Assert.NotEmpty(o["inlines"]!.AsArray()));
        Assert.All(Of("Fact", tree), o => Assert.NotEmpty(o.Text("value")));
    });

    [Fact]
    public void What_users_typed_never_meets_Markdown() => ForEach((card, tree) =>
        Assert.All(Of("TextBlock", tree), o => Assert.DoesNotMatch(Typed(), Mention().Replace(o.Text("text"), ""))));

    [Fact]
    public void No_sign_begins_a_list_by_mistake() => ForEach((card, tree) =>
    {
        var texts = Of("TextBlock", tree).Select(o => o.Text("text")).Where(t => !t.StartsWith("- ", StringComparison.Ordinal));
        var choices = Of("Input.ChoiceSet", tree).Where(o => o.Text("style") == "expanded").SelectMany(o => o["choices"]!.AsArray()).Select(c => c!["title"]!.GetValue<string>());
        Assert.All(texts.Concat(choices), t => Assert.DoesNotMatch(@"^([-+*] |[-+*]$|[0-9]+[.)] )", t));
    });

    [Fact]
    public void What_users_typed_turns_no_text_around_it() => ForEach((card, tree) =>
        Assert.All(
            CardText.Objects(tree).Where(o => o.Object.Type() is "TextRun" or "TextBlock" || o.Object.Type().StartsWith("Action.", StringComparison.Ordinal)),
            o => Assert.DoesNotMatch("[\u202A-\u202E]", o.Object.Text("text") + o.Object.Text("title"))));

    [Fact]
    public void A_summary_is_one_short_line() => ForEach((card, _) =>
    {
        Assert.InRange(card.Rendered.Summary.Length, 1, 200);
        Assert.DoesNotContain('\n', card.Rendered.Summary);
    });

    [Fact]
    public void A_card_is_worded_without_exclamation_marks_and_percentages() =>
        Assert.All(SampleCards.All.Where(c => c.Name is not ("deal-closed" or "done-ratios")), c => Assert.DoesNotMatch("[!！%]", c.Rendered.Card.ToJson()));

    [Fact]
    public void A_card_for_all_says_no_light_on_winning_and_ends_as_all_others() =>
        Assert.All(SampleCards.All.Where(c => c.Name is "deal-channel" or "deals-channel"), c =>
        {
            Assert.Matches("People and verdict: in the one-to-one chat|人员与结论：见一对一聊天", c.Rendered.Card.ToJson());
            Assert.DoesNotMatch("Win\\?|能赢", c.Rendered.Card.ToJson());
        });

    private static void ForEach(Action<SampleCard, JsonObject> check) =>
        Assert.All(Cards, card => check(card, card.Rendered.Tree().AsObject()));

    private static void ForEachObject(string type, Action<JsonObject> check) =>
        ForEach((_, tree) => Assert.All(Of(type, tree), check));

    private static IEnumerable<JsonObject> Of(string type, JsonObject tree) => CardText.Objects(tree)
        .Select(o => o.Object)
        .Where(o => type.EndsWith('.') ? o.Type().StartsWith(type, StringComparison.Ordinal) : o.Type() == type);

    // Parts of the hostile and the heavy texts.
    [GeneratedRegex("evil|<at>|远山|Rao|远远")]
    private static partial Regex Typed();

    /// <summary>A colleague who is mentioned on purpose, whose name holds nothing that either language reads.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"<at>[^<>&*_\[\]`\\]+</at>")]
    private static partial System.Text.RegularExpressions.Regex Mention();
}
