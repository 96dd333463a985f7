using System.Security.Cryptography;
using System.Text;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>
/// A customer company in one book: a UUID of version 8 made of the book and the customer's name as it is searched. So a deal belongs to its account
/// by what it says already, and two who open the same account at the same moment open one.
/// </summary>
public readonly record struct AccountId(Guid Value)
{
    /// <summary>The account that a deal belongs to; null while nobody said who the customer is.</summary>
    public static AccountId? Of(Deal deal) => deal.Header.Account is { } customer ? Of(deal.Book, customer) : null;

    public static AccountId Of(BookId book, string customer)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"account|{book}|{KeyOf(customer)}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Equal for names that differ only in how they are typed: case, width, accents, spaces, punctuation.</summary>
    public static string KeyOf(string customer) => SearchName.Key(customer);

    public override string ToString() => Value.ToString("D");
}
