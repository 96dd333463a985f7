using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Reads amounts as people type them. Where a wrong guess would be off by a factor of ten or more, it asks.</summary>
public static partial class MoneyText
{
    private const int Longest = 60;

    /// <param name="defaultCurrency">
    /// The currency when none is typed, and the one meant by a word that several share ($, ¥, 元); null for
    /// <see cref="Currencies.Default"/>.
    /// </param>
    /// <returns>An amount above zero, to two decimals; or a problem.</returns>
    public static Parsed<Money> Parse(string text, string? defaultCurrency) =>
        Read(text, defaultCurrency).TryGet(out var read, out var problem) ? read.Money : problem;

    /// <param name="Explicit">It names a unit or a currency or separates thousands: it cannot be a plain number of something.</param>
    internal readonly record struct Reading(Money Money, bool Explicit, bool NamesCurrency);

    internal static Parsed<Reading> Read(string text, string? defaultCurrency)
    {
        var typed = TextFold.Width(text).Trim();
        if (typed.Length is 0 or > Longest)
        {
            return typed.Length == 0 ? MoneyProblem.Missing : MoneyProblem.Unreadable(text);
        }

        var estimate = About().Match(typed);
        typed = (estimate.Success ? estimate.Groups["amount"].Value : typed).Trim();
        var signed = typed.StartsWith('-') || typed.StartsWith('负');
        var bare = CurrencyText.Strip(signed ? typed[1..] : typed, out var codes);
        if (!signed && (bare.StartsWith('-') || bare.StartsWith('负')))
        {
            (signed, bare) = (true, bare[1..].Trim());
        }

        if (Exponent().IsMatch(bare))
        {
            return MoneyProblem.Exponent(text);
        }

        var quantity = Quantity.Read(bare);
        if (quantity is null && codes is null && UnknownCode().Match(bare) is { Success: true } unknown)
        {
            var code = unknown.Groups["code"].Value;
            return Quantity.Read(unknown.Groups["n"].Value) is { Explicit: true } ? MoneyProblem.UnknownCurrency(code) : MoneyProblem.Unreadable(text);
        }

        return quantity is not { } q ? MoneyProblem.Unreadable(text)
            : signed ? MoneyProblem.Negative(text)
            : q.Other is not null ? MoneyProblem.TwoReadings(text, q.First!, q.Other)
            : codes is { Count: 0 } ? MoneyProblem.TwoCurrencies(text)
            : Bounded(text, q, Chosen(codes, defaultCurrency ?? Currencies.Default), codes is not null);
    }

    private static Parsed<Reading> Bounded(string text, Quantity q, string currency, bool named)
    {
        var amount = Math.Round(q.Value, 2, MidpointRounding.AwayFromZero);
        return amount <= 0 ? MoneyProblem.Zero
            : amount > DealLimits.Amount ? MoneyProblem.TooLarge(text)
            : new Reading(new(amount, currency), q.Explicit || named, named);
    }

    private static string Chosen(IReadOnlyList<string>? codes, string own) =>
        codes is null || codes.Contains(own) ? own : codes[0];

    // An amount of a deal is an estimate anyway, so "about" adds nothing.
    [GeneratedRegex("^(?:(?:(?:about|approx\\.?|around|ca\\.?)\\s|大约|大概|约|~)\\s*(?<amount>.+)|(?<amount>.+?)\\s*左右)\\z", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]+\z")]
    private static partial Regex Exponent();

    [GeneratedRegex(@"^(?:(?<code>[A-Za-z]{3})\s*(?<n>[^A-Za-z].*)|(?<n>.*?[^A-Za-z].*?)\s*(?<![A-Za-z])(?<code>[A-Za-z]{3}))\z")]
    private static partial Regex UnknownCode();
}
