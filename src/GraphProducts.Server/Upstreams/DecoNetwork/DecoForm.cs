using System.Globalization;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>The form fields of DecoNetwork's requests, without the credentials.</summary>
internal static class DecoForm
{
    public static List<KeyValuePair<string, string>> Find(IReadOnlyList<DecoCondition> conditions, int limit, int offset, int? sortBy)
    {
        var form = new List<KeyValuePair<string, string>>(12);
        DecoCondition[] selective = [.. conditions.Where(condition => condition != DecoCondition.Everything)];
        switch (selective)
        {
            case []:
                AddSingle(form, DecoCondition.Everything);
                break;
            case [var single]:
                AddSingle(form, single);
                break;
            default:
                AddSeveral(form, selective);
                break;
        }

        Add(form, "limit", Text(limit));
        Add(form, "offset", Text(offset));
        Add(form, "sortby", sortBy is { } number ? Text(number) : null);
        return form;
    }

    public static List<KeyValuePair<string, string>> Get(IEnumerable<string> ids) => [new("ids", string.Join(',', ids))];

    private static void AddSingle(List<KeyValuePair<string, string>> form, DecoCondition condition) =>
        AddCondition(form, condition, static (name, _) => name, 0);

    /// <summary>DecoNetwork counts the conditions from 1.</summary>
    private static void AddSeveral(List<KeyValuePair<string, string>> form, DecoCondition[] conditions)
    {
        for (var index = 0; index < conditions.Length; index++)
        {
            AddCondition(form, conditions[index], static (name, number) => string.Create(null, $"conditions[{number}][{name}]"), index + 1);
        }
    }

    private static void AddCondition(
        List<KeyValuePair<string, string>> form, DecoCondition condition, Func<string, int, string> name, int number)
    {
        Add(form, name("field", number), Text((int)condition.Field));
        Add(form, name("condition", number), Text((int)condition.Operator));
        Add(form, name("string", number), condition.Text);
        Add(form, name("date1", number), condition.Date1);
        Add(form, name("date2", number), condition.Date2);
    }

    private static void Add(List<KeyValuePair<string, string>> form, string name, string? value)
    {
        if (value is not null)
        {
            form.Add(new(name, value));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
