using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SabiScore.Domain.Betting;

namespace SabiScore.Data.Store.Conversions;

/// <summary>Money is a whole number of kobo, which both databases add and compare exactly.</summary>
internal sealed class NairaToKobo() : ValueConverter<Naira, long>(naira => naira.Kobo, kobo => new Naira(kobo));
