using GraphProducts.Server.Upstreams.Http;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>The form fields of DecoNetwork's requests, without the credentials.</summary>
internal static class DecoForm
{
    public static FormBody Find(IReadOnlyList<DecoCondition> conditions, int limit, int offset, int? sortBy)
    {
        var form = new FormBody();
        switch (conditions)
        {
            case []:
                AddSingle(form, DecoCondition.Everything);
                break;
            case [var single]:
                AddSingle(form, single);
                break;
            default:
                AddSeveral(form, conditions);
                break;
        }

        form.Add("limit", limit).Add("offset", offset);
        return sortBy is { } number ? form.Add("sortby", number) : form;
    }

    public static FormBody Get(IEnumerable<string> ids) => new FormBody().Add("ids", string.Join(',', ids));

    private static void AddSingle(FormBody form, DecoCondition condition) =>
        AddCondition(form, condition, static (name, _) => name, 0);

    /// <summary>DecoNetwork counts the conditions from 1.</summary>
    private static void AddSeveral(FormBody form, IReadOnlyList<DecoCondition> conditions)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            AddCondition(form, conditions[index], static (name, number) => string.Create(null, $"conditions[{number}][{name}]"), index + 1);
        }
    }

    private static void AddCondition(FormBody form, DecoCondition condition, Func<string, int, string> name, int number)
    {
        form.Add(name("field", number), (int)condition.Field).Add(name("condition", number), (int)condition.Operator);
        AddIfGiven(form, name("string", number), condition.Text);
        AddIfGiven(form, name("date1", number), condition.Date1);
        AddIfGiven(form, name("date2", number), condition.Date2);
    }

    private static void AddIfGiven(FormBody form, string name, string? value)
    {
        if (value is not null)
        {
            form.Add(name, value);
        }
    }
}
