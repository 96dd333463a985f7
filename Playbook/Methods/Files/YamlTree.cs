using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>
/// Reads the plain part of YAML that a content file needs (maps, lists, text) and names everything else by line, so that
/// nothing in a file is silently read as something its author did not mean.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>Deeper than any method goes, and far from what recursion could not bear.</summary>
    private const int MaxDepth = 16;

    private readonly string _text;
    private readonly Parser _parser;
    private readonly FileProblems _problems;

    private YamlTree(string text, FileProblems problems)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
        _problems = problems;
    }

    /// <returns>The document's root, or null when there is none that can be read.</returns>
    public static Node? Read(string text, FileProblems problems)
    {
        try
        {
            return new YamlTree(text, problems).Document();
        }
        catch (YamlException e)
        {
            problems.Add(
                PlaceOf(e.Start),
                $"not valid YAML: {e.Message.TrimEnd('.')}. A text with a colon and a space, a # or a leading symbol needs quotes");
            return null;
        }
    }

    private Node? Document()
    {
        Next();
        if (Next() is not DocumentStart)
        {
            _problems.Add(new Place(1, 1), "the file is empty");
            return null;
        }

        var root = Node(Next(), 1);
        Next();
        if (Next() is DocumentStart second)
        {
            _problems.Add(PlaceOf(second.Start), "a second document (---): one file holds one method");
        }

        return root;
    }

    private Node Node(ParsingEvent start, int depth)
    {
        var place = PlaceOf(start.Start);
        if (depth > MaxDepth)
        {
            throw new SemanticErrorException(start.Start, start.End, "nested too deeply");
        }

        RefuseExtras(start, place);
        return start switch
        {
            Scalar scalar => Scalar(scalar, place),
            SequenceStart => List(place, depth),
            MappingStart => Map(place, depth),
            _ => new ScalarNode(place, ""),
        };
    }

    /// <summary>YAML cuts <c>en: Customer #1</c> down to "Customer" without a word.</summary>
    private ScalarNode Scalar(Scalar scalar, Place place)
    {
        var rest = _text.AsSpan((int)scalar.End.Index).TrimStart(' ');
        if (scalar.Style == ScalarStyle.Plain && rest.StartsWith("#"))
        {
            _problems.Add(place, "a # after a text: quote the text, or put the comment on a line of its own");
        }

        return new ScalarNode(place, scalar.Value);
    }

    private ListNode List(Place place, int depth)
    {
        var items = new List<Node>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            items.Add(Node(next, depth + 1));
        }

        return new ListNode(place, items);
    }

    private MapNode Map(Place place, int depth)
    {
        var entries = new List<MapEntry>();
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            var key = Node(next, depth + 1);
            var value = Node(Next(), depth + 1);
            if (key is not ScalarNode name)
            {
                _problems.Add(key.Place, "a key must be a word");
            }
            else if (entries.Any(e => e.Key.Value == name.Value))
            {
                _problems.Add(name.Place, $"key '{name.Value}' stands here twice");
            }
            else
            {
                entries.Add(new MapEntry(name, value));
            }
        }

        return new MapNode(place, entries);
    }

    private void RefuseExtras(ParsingEvent start, Place place)
    {
        if (start is AnchorAlias alias)
        {
            _problems.Add(place, $"an alias (*{alias.Value}) cannot be used: write the text out, or quote it");
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _problems.Add(place, $"an anchor (&{anchored.Anchor}) cannot be used: take it away, or quote the text");
        }

        if (start is NodeEvent { Tag.IsEmpty: false })
        {
            _problems.Add(place, "a tag (!) cannot be used: take it away, or quote the text");
        }
    }

    private ParsingEvent Next()
    {
        var last = _parser.Current;
        try
        {
            if (_parser.MoveNext() && _parser.Current is { } next)
            {
                return next;
            }
        }
        catch (InvalidOperationException)
        {
            // The parser's answer, without a place, to a bracket that is never closed.
        }

        throw new SemanticErrorException(last?.Start ?? Mark.Empty, last?.End ?? Mark.Empty, "the structure breaks off after this, perhaps at an open brace or bracket");
    }

    private static Place PlaceOf(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
