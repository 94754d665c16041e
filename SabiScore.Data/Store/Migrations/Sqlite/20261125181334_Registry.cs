using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Registry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "gate_report",
                table: "models",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "live_share",
                table: "models",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "predecessor",
                table: "models",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recipe",
                table: "models",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recipe_id",
                table: "models",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "retired_for",
                table: "models",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "role_changed_at",
                table: "models",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "role_reason",
                table: "models",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verdict",
                table: "models",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "shadow_forecasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    fixture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    model_version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    recipe_id = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    champion_version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    home = table.Column<double>(type: "REAL", nullable: false),
                    draw = table.Column<double>(type: "REAL", nullable: false),
                    away = table.Column<double>(type: "REAL", nullable: false),
                    champion_home = table.Column<double>(type: "REAL", nullable: false),
                    champion_draw = table.Column<double>(type: "REAL", nullable: false),
                    champion_away = table.Column<double>(type: "REAL", nullable: false),
                    brier = table.Column<double>(type: "REAL", nullable: true),
                    rps = table.Column<double>(type: "REAL", nullable: true),
                    log_loss = table.Column<double>(type: "REAL", nullable: true),
                    champion_brier = table.Column<double>(type: "REAL", nullable: true),
                    champion_rps = table.Column<double>(type: "REAL", nullable: true),
                    champion_log_loss = table.Column<double>(type: "REAL", nullable: true),
                    market_brier = table.Column<double>(type: "REAL", nullable: true),
                    market_rps = table.Column<double>(type: "REAL", nullable: true),
                    market_log_loss = table.Column<double>(type: "REAL", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shadow_forecasts", x => x.id);
                    table.ForeignKey(
                        name: "FK_shadow_forecasts_fixtures_fixture_id",
                        column: x => x.fixture_id,
                        principalTable: "fixtures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_shadow_forecasts_fixture_id_model_version_kind",
                table: "shadow_forecasts",
                columns: new[] { "fixture_id", "model_version", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_shadow_forecasts_recipe_id",
                table: "shadow_forecasts",
                column: "recipe_id");

            migrationBuilder.CreateIndex(
                name: "IX_shadow_forecasts_settled_at",
                table: "shadow_forecasts",
                column: "settled_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "shadow_forecasts");

            migrationBuilder.DropColumn(
                name: "gate_report",
                table: "models");

            migrationBuilder.DropColumn(
                name: "live_share",
                table: "models");

            migrationBuilder.DropColumn(
                name: "predecessor",
                table: "models");

            migrationBuilder.DropColumn(
                name: "recipe",
                table: "models");

            migrationBuilder.DropColumn(
                name: "recipe_id",
                table: "models");

            migrationBuilder.DropColumn(
                name: "retired_for",
                table: "models");

            migrationBuilder.DropColumn(
                name: "role_changed_at",
                table: "models");

            migrationBuilder.DropColumn(
                name: "role_reason",
                table: "models");

            migrationBuilder.DropColumn(
                name: "verdict",
                table: "models");
        }
    }
}
