using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.PostgreSql
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    forecasts = table.Column<int>(type: "integer", nullable: false),
                    first_as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rolled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fixture_id = table.Column<long>(type: "bigint", nullable: false),
                    model_version = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    home = table.Column<double>(type: "double precision", nullable: false),
                    draw = table.Column<double>(type: "double precision", nullable: false),
                    away = table.Column<double>(type: "double precision", nullable: false),
                    fundamental_home = table.Column<double>(type: "double precision", nullable: false),
                    fundamental_draw = table.Column<double>(type: "double precision", nullable: false),
                    fundamental_away = table.Column<double>(type: "double precision", nullable: false),
                    market_home = table.Column<double>(type: "double precision", nullable: true),
                    market_draw = table.Column<double>(type: "double precision", nullable: true),
                    market_away = table.Column<double>(type: "double precision", nullable: true),
                    market_aware = table.Column<bool>(type: "boolean", nullable: false),
                    completeness = table.Column<double>(type: "double precision", nullable: false),
                    prices_captured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    members = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    calibration_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
