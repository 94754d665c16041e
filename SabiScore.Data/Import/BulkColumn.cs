using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SabiScore.Data.Import;

/// <summary>A column of a table and how its value is got from a row object, as the database's driver takes it.</summary>
internal sealed class BulkColumn(string name, PropertyInfo property, ValueConverter? converter)
{
    public string Name { get; } = name;

    public object? ValueOf(object row)
    {
        var value = property.GetValue(row);
        return converter is null || value is null ? value : converter.ConvertToProvider(value);
    }

    /// <summary>Table and columns of an entity, the database's own names.</summary>
    public static (string Table, BulkColumn[] Columns) Of<TRow>(DbContext context)
    {
        var entity = context.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not part of the store.");
        var columns = entity.GetProperties().Select(column => new BulkColumn(column.GetColumnName(), column.PropertyInfo!, column.GetTypeMapping().Converter));
        return (entity.GetTableName()!, [.. columns]);
    }
}
