using System.Collections.Immutable;
using System.Text;

namespace GraphProducts.GraphQL.Language;

/// <summary>Text with indentation, and lists that go on one line when they fit.</summary>
internal sealed class PrintWriter
{
    private const int MaxLineLength = 80;
    private readonly StringBuilder _text = new();
    private int _indentation;
    private bool _isTrial;

    /// <summary>Where the next character goes: what a list is measured from.</summary>
    public int Position => _text.Length;

    public PrintWriter Write(string text)
    {
        _text.Append(text);
        return this;
    }

    public PrintWriter Write(char character)
    {
        _text.Append(character);
        return this;
    }

    public PrintWriter NewLine()
    {
        _text.Append('\n').Append(' ', _indentation);
        return this;
    }

    /// <summary>A line end without the indentation of what follows.</summary>
    public PrintWriter EmptyLine() => Write('\n');

    /// <summary>Writes items with a separator between them.</summary>
    public void Join<T>(ImmutableArray<T> items, string separator, Action<PrintWriter, T> print)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                Write(separator);
            print(this, items[i]);
        }
    }

    /// <summary>Writes each item on a line of its own, indented, between <paramref name="open"/> and <paramref name="close"/>.</summary>
    public void Block<T>(string open, ImmutableArray<T> items, Action<PrintWriter, T> print, string close)
    {
        Write(open);
        _indentation += 2;
        foreach (var item in items)
            print(NewLine(), item);
        _indentation -= 2;
        NewLine().Write(close);
    }

    /// <summary>Writes a list on one line if what stands since <paramref name="measuredFrom"/> fits, else as a block.</summary>
    public void List<T>(int measuredFrom, string open, ImmutableArray<T> items, Action<PrintWriter, T> print, string close)
    {
        var start = Position;
        WriteOnOneLine(open, items, print, close);
        if (_isTrial || Fits(measuredFrom))
            return;
        _text.Length = start;
        Block(open.TrimEnd(), items, print, close.TrimStart());
    }

    public override string ToString() => _text.ToString();

    // Inside a trial every list is on one line: deciding again at each level would take exponential time.
    private void WriteOnOneLine<T>(string open, ImmutableArray<T> items, Action<PrintWriter, T> print, string close)
    {
        var wasTrial = _isTrial;
        _isTrial = true;
        Write(open);
        Join(items, ", ", print);
        Write(close);
        _isTrial = wasTrial;
    }

    private bool Fits(int measuredFrom)
    {
        var length = Position - measuredFrom;
        return length <= MaxLineLength && !_text.ToString(measuredFrom, length).Contains('\n', StringComparison.Ordinal);
    }
}
