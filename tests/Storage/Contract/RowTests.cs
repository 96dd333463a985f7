using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

public sealed class RowTests
{
    [Fact]
    public void A_missing_property_names_the_row_and_the_property()
    {
        var fault = Assert.Throws<CorruptRowException>(() => Row(new()).GetString("Name"));

        Assert.Equal("Row Books/p/k: property Name is missing.", fault.Message);
        Assert.Equal((RowTable.Books, "p", "k", "Name"), (fault.Table, fault.Partition, fault.Key, fault.Property));
    }

    [Fact]
    public void A_property_of_another_kind_says_which_and_not_what_it_holds()
    {
        var row = Row(new() { ["Name"] = 77 });

        var fault = Assert.Throws<CorruptRowException>(() => row.FindString("Name"));

        Assert.Contains("property Name is Int32 where Text was expected", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("77", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_int_can_be_read_as_a_long()
    {
        Assert.Equal(-5L, Row(new() { ["Count"] = -5 }).GetInt64("Count"));
    }

    [Fact]
    public void Setting_a_property_again_replaces_it_and_null_removes_it()
    {
        var properties = new RowProperties { ["A"] = 1, ["B"] = 2, ["C"] = 3 };

        properties["A"] = "one";
        properties["B"] = null;

        Assert.Equal(["A", "C"], properties.Select(property => property.Key));
        Assert.Equal("one", Row(properties).GetString("A"));
        Assert.Equal(3, Row(properties).GetInt32("C"));
    }

    private static Row Row(RowProperties properties) => new(RowTable.Books, "p", "k", "etag", properties);
}
