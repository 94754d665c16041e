namespace SabiScore.Trainer.Promotion;

/// <summary>Everything that promotion owns.</summary>
internal static class PromotionRegistration
{
    public static void AddPromotion(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PromotionOptions>().BindConfiguration(PromotionOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<PromotionMetrics>();
        builder.Services.AddSingleton<RoleChanges>();
        builder.Services.AddSingleton<Promotions>();
        builder.Services.AddSingleton<WholeTraining>();
    }
}
