using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SabiScore.Data.Store.Migrations.PostgreSql
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<double>(
                name: "live_share",
                table: "models",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "predecessor",
                table: "models",
                type: "character varying(8)",
                maxLength: 8,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "recipe",
                table: "models",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "recipe_id",
                table: "models",
                type: "character varying(8)",
                maxLength: 8,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retired_for",
                table: "models",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "role_changed_at",
                table: "models",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "role_reason",
                table: "models",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "verdict",
                table: "models",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "shadow_forecasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fixture_id = table.Column<long>(type: "bigint", nullable: false),
                    model_version = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    recipe_id = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C"),
                    champion_version = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    home = table.Column<double>(type: "double precision", nullable: false),
                    draw = table.Column<double>(type: "double precision", nullable: false),
                    away = table.Column<double>(type: "double precision", nullable: false),
                    champion_home = table.Column<double>(type: "double precision", nullable: false),
                    champion_draw = table.Column<double>(type: "double precision", nullable: false),
                    champion_away = table.Column<double>(type: "double precision", nullable: false),
                    brier = table.Column<double>(type: "double precision", nullable: true),
                    rps = table.Column<double>(type: "double precision", nullable: true),
                    log_loss = table.Column<double>(type: "double precision", nullable: true),
                    champion_brier = table.Column<double>(type: "double precision", nullable: true),
                    champion_rps = table.Column<double>(type: "double precision", nullable: true),
                    champion_log_loss = table.Column<double>(type: "double precision", nullable: true),
                    market_brier = table.Column<double>(type: "double precision", nullable: true),
                    market_rps = table.Column<double>(type: "double precision", nullable: true),
                    market_log_loss = table.Column<double>(type: "double precision", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
