using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <summary>A group of the assessment with its light.</summary>
/// <param name="Meaning">From <see cref="LightMeaning"/>; may hold a competitor's name.</param>
public sealed record GroupView(QuestionGroup Group, GroupLight Light, LocalText Meaning)
{
    /// <summary>The lights a reader may see, with their words.</summary>
    public static IReadOnlyList<GroupView> All(IEnumerable<GroupLight> lights, Method method, Thresholds thresholds) =>
    [
        .. from light in lights
           join g in method.Groups on light.GroupId equals g.Id
           select new GroupView(g, light, LightMeaning.Of(light, method, thresholds)),
    ];
}
