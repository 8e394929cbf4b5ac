namespace GraphProducts.Server.Tests.Hosting;

/// <summary>A stage of a Dockerfile: its name, what it starts from, and its instructions.</summary>
internal sealed record DockerStage(string Name, string From, IReadOnlyList<(string Word, string Text)> Instructions)
{
    public static DockerStage[] Read(string dockerfile)
    {
        var stages = new List<DockerStage>();
        foreach (var line in dockerfile.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ', 2);
            if (words[0] == "FROM")
                stages.Add(new DockerStage(words[1].Split(' ')[^1], words[1].Split(' ')[0], new List<(string, string)>()));
            else
                ((List<(string, string)>)stages[^1].Instructions).Add((words[0], words[1]));
        }

        return [.. stages];
    }

    /// <summary>What an instruction says in the end: the stage's own last one, or that of the stage it starts from; "" when there is none.</summary>
    public string Last(string word, DockerStage[] stages) => Along(word, stages).LastOrDefault("");

    /// <summary>All instructions of a kind, one a line, those that it starts from first.</summary>
    public string All(string word, DockerStage[] stages) => string.Join('\n', Along(word, stages));

    private IEnumerable<string> Along(string word, DockerStage[] stages) =>
        (Array.Find(stages, stage => stage.Name == From)?.Along(word, stages) ?? [])
        .Concat(Instructions.Where(instruction => instruction.Word == word).Select(instruction => instruction.Text));
}
