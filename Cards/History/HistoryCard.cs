using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Cards.History;

/// <summary>What changed in a deal since a day: by day and author, the newest first. One-to-one.</summary>
public static class HistoryCard
{
    private static readonly LocalText Kicker = new("History · since {0}", "历史 · {0}起");
    private static readonly LocalText Summary = new("History: {0}", "历史：{0}");
    private static readonly LocalText Counts = new("{0} entries", "{0} 条记录");
    private static readonly LocalText OneCount = new("1 entry", "1 条记录");
    private static readonly LocalText Pages = new("page {0} of {1}", "第 {0}/{1} 页");
    private static readonly LocalText Choose = new("Another day or kind", "换日期或类别");
    private static readonly LocalText SinceLabel = new("Since", "从哪天起");
    private static readonly LocalText TopicLabel = new("What", "类别");

    public static LocalText NameOf(HistoryTopic topic) => topic switch
    {
        HistoryTopic.Deal => new("Deal, stage, members", "商机、阶段、成员"),
        HistoryTopic.Answers => new("Answers", "回答"),
        HistoryTopic.People => new("People and coach", "人员与教练"),
        HistoryTopic.Plan => new("Plan, visits, route", "计划、拜访、路线"),
        _ => new("Everything", "全部"),
    };

    public static RenderedCard Render(HistoryView view, Language language)
    {
        var (deal, past, today) = (view.Deal, view.Past, view.Today);
        var act = new Act(language, DealRef.Of(deal));
        var pages = HistoryPage.Of(past, new EventWords(deal, view.Methods, view.Texts, today, language));
        var page = Math.Clamp(view.Page, 1, Math.Max(1, pages.Count));
        var since = DateText.Show(past.Since, language, today);
        return CardFrame.Of(
            language,
            Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(
                    Kicker.With(since).In(language),
                    Plain.Short(deal.Header.Name, 80),
                    Meta(past, page, pages.Count, language)),
                Blocks.Problem(view.Problem, language, AdaptiveSpacing.Medium),
                .. HistoryNotes.Of(view, page, since, language),
                .. pages.Count == 0 ? [] : pages[page - 1].Draw(today, language),
                .. Fold.Of("choose", Choose.In(language), Choose.In(language), open: false, Form(act, past, language)),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, past, PastDeal.FirstOf(deal), page, pages.Count)),
            ]);
    }

    /// <summary>Null when there is nothing to say.</summary>
    private static string? Meta(Timeline past, int page, int pages, Language language)
    {
        var meta = Facts.Join(
            past.Topic == HistoryTopic.All ? null : NameOf(past.Topic).In(language),
            past.Entries.Count switch { 0 => null, 1 => OneCount.In(language), var n => Counts.With(n).In(language) },
            pages > 1 ? Pages.With(page, pages).In(language) : null);
        return meta.Length > 0 ? meta : null;
    }

    private static AdaptiveElement[] Form(Act act, Timeline past, Language language) =>
    [
        AnswerInput.DateOrTyped(Inputs.Since, SinceLabel.In(language), LocalDatePattern.Iso.Format(past.Since), language),
        Input.Choice(
            Inputs.Topic, TopicLabel.In(language), past.Topic.ToString(), language, expanded: false,
            Enum.GetValues<HistoryTopic>().Select(t => (t.ToString(), NameOf(t).In(language)))),
        Blocks.Buttons(act.Send(new("Show", "查看"), Verbs.OpenHistory)),
    ];

    private static IEnumerable<AdaptiveAction> Buttons(Act act, Timeline past, LocalDate opened, int page, int pages)
    {
        (string, object) since = (Payload.Since, LocalDatePattern.Iso.Format(past.Since));
        (string, object) topic = (Payload.Topic, past.Topic.ToString());
        if (page < pages)
        {
            yield return act.Open(new("Earlier ›", "更早 ›"), Verbs.OpenHistory, since, topic, (Payload.Page, page + 1));
        }

        if (page > 1)
        {
            yield return act.Open(new("‹ Later", "‹ 较近"), Verbs.OpenHistory, since, topic, (Payload.Page, page - 1));
        }

        // As it stood before the first of these days began; a younger deal as it was opened.
        yield return act.Open(
            new("Then and now", "今昔对比"), Verbs.OpenCompare, (Payload.Since, LocalDatePattern.Iso.Format(LocalDate.Max(opened, past.Since.PlusDays(-1)))));
        yield return act.Open(new("Deal", "商机"), Verbs.OpenDeal);
    }
}
