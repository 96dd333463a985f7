namespace KeyAccountBot.Playbook.Text;

/// <summary>The two languages of the product. Everything a user sees exists in both.</summary>
public enum Language
{
    English,
    Chinese,
}
