using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CleanUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "rolled_forecasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    forecasts = table.Column<int>(type: "INTEGER", nullable: false),
                    first_as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    rolled_at = table.Column<long>(type: "INTEGER", nullable: false),
                    fixture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    model_version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    home = table.Column<double>(type: "REAL", nullable: false),
                    draw = table.Column<double>(type: "REAL", nullable: false),
                    away = table.Column<double>(type: "REAL", nullable: false),
                    fundamental_home = table.Column<double>(type: "REAL", nullable: false),
                    fundamental_draw = table.Column<double>(type: "REAL", nullable: false),
                    fundamental_away = table.Column<double>(type: "REAL", nullable: false),
                    market_home = table.Column<double>(type: "REAL", nullable: true),
                    market_draw = table.Column<double>(type: "REAL", nullable: true),
                    market_away = table.Column<double>(type: "REAL", nullable: true),
                    market_aware = table.Column<bool>(type: "INTEGER", nullable: false),
                    completeness = table.Column<double>(type: "REAL", nullable: false),
                    prices_captured_at = table.Column<long>(type: "INTEGER", nullable: true),
                    members = table.Column<string>(type: "TEXT", nullable: true),
                    calibration_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rolled_forecasts", x => x.id);
                    table.ForeignKey(
                        name: "FK_rolled_forecasts_fixtures_fixture_id",
                        column: x => x.fixture_id,
                        principalTable: "fixtures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_rolled_forecasts_fixture_id_kind_market_aware",
                table: "rolled_forecasts",
                columns: new[] { "fixture_id", "kind", "market_aware" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rolled_forecasts");
        }
    }
}
