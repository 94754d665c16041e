using System.ComponentModel.DataAnnotations;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Requests;

/// <summary>A season ("2425"), or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SeasonCodeAttribute : ValidationAttribute
{
    public SeasonCodeAttribute()
        : base("Is four digits of two years that follow each other, such as 2425.")
    {
    }

    public override bool IsValid(object? value) => value is null || (value is string code && Season.TryParse(code, out _));
}
