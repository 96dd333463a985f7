using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>One question of a walk: number, title, what is asked; hints and note one tap away; the inputs.</summary>
internal static class QuestionBlock
{
    private const int Excerpt = 50;
    private static readonly LocalText HintsAndNote = new("Hints, note", "提示、备注");
    private static readonly LocalText Hints = new("Hints", "提示");
    private static readonly LocalText FoldTitle = new("{0}: hints and note", "{0}：提示和备注");
    private static readonly LocalText NoteLabel = new("Note (what, who said so)", "备注（什么事，谁说的）");
    private static readonly LocalText NoteAlone = new("Note (what was said or seen)", "备注（说了什么，看到什么）");
    private static readonly LocalText Apart = new("This note is long: open it at the end of the card.", "这条备注较长，请在卡片末尾打开。");
    internal static readonly LocalText Answer = new("Answer", "回答");

    /// <param name="roomForNote">False when the card is full: then the note opens on a card of its own.</param>
    public static AdaptiveContainer Of(WalkView view, WalkQuestion question, bool roomForNote, bool open, Language language)
    {
        if (view.IsCompact)
        {
            return CompactBlock.Of(view, question, language);
        }

        var rating = question.Question.Kind == AnswerKind.Rating;
        var alone = rating && question.Answers is [_];
        var toggle = Toggle(question, open, language);
        var block = new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium };
        block.Items.Add(alone ? BesideAnswers(view, question, toggle, language) : new AdaptiveColumnSet
        {
            MinHeight = "36px",
            Columns = [Number(question.Question), Blocks.Column(AdaptiveWidth.Stretch, Ask(question.Question, language)), Blocks.Column("auto", toggle)],
        });
        if (Blocks.Problem(question.Problem, language) is { } problem)
        {
            block.Items.Add(problem);
        }

        if (!open && Said(question, view.People, language) is { Length: > 0 } said)
        {
            block.Items.Add(Prose.SmallTyped(said, AdaptiveSpacing.Small));
        }

        block.Items.Add(Detail(view, question, roomForNote, open, language));
        if (!rating)
        {
            var answer = question.Answers[0];
            block.Items.AddRange(AnswerInput.Draw(question.Question, answer.Subject, answer.Text, Answer.In(language), view.People, language, crowded: view.IsCrowded));
        }
        else if (!alone)
        {
            block.Items.Add(RatingGrid.Of(question, view.Parties, language));
        }

        if (question.Beside is { } beside)
        {
            block.Items.Add(Prose.Small(beside.In(language), AdaptiveSpacing.Small));
        }

        block.Items.AddRange(question.Remarks.Select(r => Prose.Signed(Sign.Watch, Plain.Line(r.In(language)))));
        return block;
    }

    /// <summary>With nobody to compare, the answers stand beside the question: half the height.</summary>
    private static AdaptiveColumnSet BesideAnswers(WalkView view, WalkQuestion question, AdaptiveContainer toggle, Language language)
    {
        var (party, answer) = (view.Parties[0], question.Answers[0]);
        var input = RatingGrid.Input(
            Inputs.Answer(question.Question.Id, answer.Subject), RatingGrid.Names([party], language)[party.Subject.Value], answer.Text, withWords: true, language);
        var ask = Blocks.Column("3", [.. Ask(question.Question, language), toggle]);
        var answers = Blocks.Column("2", input);
        toggle.Spacing = AdaptiveSpacing.None;
        (ask.VerticalContentAlignment, answers.VerticalContentAlignment) = (AdaptiveVerticalContentAlignment.Top, AdaptiveVerticalContentAlignment.Top);
        return new() { Columns = [Number(question.Question), ask, answers] };
    }

    internal static AdaptiveColumn Number(Question question) => new()
    {
        Width = "24px",
        Items = [new AdaptiveTextBlock($"{question.Number}") { Wrap = true, IsSubtle = true }],
    };

    internal static AdaptiveElement[] Ask(Question question, Language language) =>
    [
        new AdaptiveTextBlock(Plain.Escape(question.Title.In(language))) { Wrap = true, Weight = AdaptiveTextWeight.Bolder },
        Prose.Small(Plain.Escape(question.Ask.In(language))),
    ];

    private static AdaptiveContainer Toggle(WalkQuestion question, bool open, Language language)
    {
        var id = $"h{question.Question.Number}";
        var label = (question.HasNote ? HintsAndNote : Hints).In(language);
        return new()
        {
            MinHeight = "36px",
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
            Items = [Arrow(label + "\u00A0▾", $"{id}-down", !open), Arrow(label + "\u00A0▴", $"{id}-up", open)],
            SelectAction = new AdaptiveToggleVisibilityAction
            {
                Title = FoldTitle.With(question.Question.Title.In(language)).In(language),
                TargetElements = [id, $"{id}-down", $"{id}-up"],
            },
        };
    }

    private static AdaptiveTextBlock Arrow(string text, string id, bool visible) => new(text)
    {
        Id = id,
        Wrap = true,
        IsVisible = visible,
        Size = AdaptiveTextSize.Small,
        Color = AdaptiveTextColor.Accent,
        Spacing = AdaptiveSpacing.None,
    };

    /// <summary>The note on record and whose word it is.</summary>
    private static string Said(WalkQuestion question, IReadOnlyList<Person> people, Language language) =>
        Facts.Join(question.Note is { } note ? Quote(note, language) : null, SourceInput.Told(question.Source, people, language));

    private static AdaptiveContainer Detail(WalkView view, WalkQuestion question, bool roomForNote, bool open, Language language)
    {
        var detail = new AdaptiveContainer
        {
            Id = $"h{question.Question.Number}",
            IsVisible = open,
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
        };
        if (question.Question.Hints.Count > 0)
        {
            var hints = question.Question.Hints.Select(h => "- " + Plain.Escape(h.In(language)));
            detail.Items.Add(new AdaptiveTextBlock(string.Join('\n', hints)) { Wrap = true, Size = AdaptiveTextSize.Small });
        }

        if (question.HasNote)
        {
            detail.Items.Add(roomForNote
                ? NoteInput(question.Question.Id, question.TypedNote ?? question.Note ?? "", language, view.AsksSource)
                : Prose.Small(Apart.In(language), AdaptiveSpacing.Small));
            if (view.AsksSource)
            {
                detail.Items.Add(SourceInput.Draw(question.Question.Id, question.TypedSource ?? question.Source, view.People, language));
            }
        }

        return detail;
    }

    /// <param name="asksSource">Who said so has an input of its own.</param>
    internal static AdaptiveTextInput NoteInput(string questionId, string note, Language language, bool asksSource = false)
    {
        var input = Input.Text(Inputs.Note(questionId), (asksSource ? NoteAlone : NoteLabel).In(language), note, DealLimits.Note, language);
        input.IsMultiline = true;
        return input;
    }

    internal static string Quote(string note, Language language) =>
        new LocalText("“{0}”", "“{0}”").With(Plain.Short(note, Excerpt)).In(language);
}
