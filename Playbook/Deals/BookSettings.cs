using System.Collections.Immutable;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>What is set for a book as a whole. A book without settings is as <see cref="Default"/>.</summary>
public sealed record BookSettings
{
    public const int MostManagers = 20;

    public static BookSettings Default { get; } = new();

    /// <summary>
    /// Who manages the book of a team, in the order they were named. While nobody is named the team's owners do; from then on only those who
    /// are named, so that an owner who merely looks after the team in Teams need not see its deals.
    /// </summary>
    public ImmutableList<Member> Managers { get; init; } = [];

    /// <summary>Days on which the book's reminders do not come, besides those that are built in.</summary>
    public HolidayList Holidays { get; init; } = HolidayList.None;

    /// <param name="isOwner">An owner of the Teams team, by its roster.</param>
    public bool IsManager(UserId user, bool isOwner) => Managers.IsEmpty ? isOwner : Managers.Exists(m => m.Id == user);
}

/// <param name="Settings">As they are then; the same as before when nothing changes.</param>
public sealed record BookDecision(BookSettings Settings, LocalText Told);

/// <summary>Names the managers of a team's book. Whether the person may is decided before.</summary>
public static class ManagersDecision
{
    public static BookDecision Add(BookSettings book, Member member) =>
        book.Managers.Exists(m => m.Id == member.Id)
            ? new(book, new LocalText("{0} manages this book already.", "{0} 已经是经理。").With(member.Name))
            : book.Managers.Count >= BookSettings.MostManagers
            ? new(book, new LocalText("A book has at most {0} managers.", "最多 {0} 位经理。").With(BookSettings.MostManagers))
            : new(
                book with { Managers = book.Managers.Add(member) },
                (book.Managers.IsEmpty
                    ? new LocalText("{0} manages this book now, and the team's owners no longer do unless they are named too.", "{0} 现在是经理；团队所有者若未被指定，不再担任经理。")
                    : new LocalText("{0} manages this book now.", "{0} 现在是经理。")).With(member.Name));

    public static BookDecision Remove(BookSettings book, UserId user) =>
        book.Managers.Find(m => m.Id == user) is not { } member
            ? new(book, new("That person is no manager of this book.", "此人不是经理。"))
            : book.Managers.Count == 1
            ? new(Without(book, user), new LocalText("{0} no longer manages this book; the team's owners do again.", "{0} 已不再是经理，改由团队所有者担任。").With(member.Name))
            : new(Without(book, user), new LocalText("{0} no longer manages this book.", "{0} 已不再是经理。").With(member.Name));

    private static BookSettings Without(BookSettings book, UserId user) => book with { Managers = book.Managers.RemoveAll(m => m.Id == user) };
}
