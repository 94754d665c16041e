using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LiveSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fixture_states",
                columns: table => new
                {
                    fixture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    home_goals = table.Column<int>(type: "INTEGER", nullable: true),
                    away_goals = table.Column<int>(type: "INTEGER", nullable: true),
                    minute = table.Column<int>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fixture_states", x => new { x.fixture_id, x.source });
                    table.ForeignKey(
                        name: "FK_fixture_states_fixtures_fixture_id",
                        column: x => x.fixture_id,
                        principalTable: "fixtures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "point_deductions",
                columns: table => new
                {
                    league_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    season_start = table.Column<int>(type: "INTEGER", nullable: false),
                    club_id = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_point_deductions", x => new { x.league_code, x.season_start, x.club_id, x.decided_on });
                    table.ForeignKey(
                        name: "FK_point_deductions_clubs_club_id",
                        column: x => x.club_id,
                        principalTable: "clubs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "provider_standings",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    league_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    season_start = table.Column<int>(type: "INTEGER", nullable: false),
                    club_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    won = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn = table.Column<int>(type: "INTEGER", nullable: false),
                    lost = table.Column<int>(type: "INTEGER", nullable: false),
                    goals_for = table.Column<int>(type: "INTEGER", nullable: false),
                    goals_against = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    fetched_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_standings", x => new { x.source, x.league_code, x.season_start, x.club_id });
                    table.ForeignKey(
                        name: "FK_provider_standings_clubs_club_id",
                        column: x => x.club_id,
                        principalTable: "clubs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "source_fetches",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    problems = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_fetches", x => new { x.source, x.part });
                });

            migrationBuilder.CreateTable(
                name: "source_health",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    last_outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_success_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    failures_in_a_row = table.Column<int>(type: "INTEGER", nullable: false),
                    last_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    last_problems = table.Column<int>(type: "INTEGER", nullable: false),
                    quota_remaining = table.Column<int>(type: "INTEGER", nullable: true),
                    quota_used = table.Column<int>(type: "INTEGER", nullable: true),
                    quota_last_cost = table.Column<int>(type: "INTEGER", nullable: true),
                    quota_resets_at = table.Column<long>(type: "INTEGER", nullable: true),
                    quota_told_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ask_again_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_health", x => x.source);
                });

            migrationBuilder.CreateIndex(
                name: "IX_point_deductions_club_id",
                table: "point_deductions",
                column: "club_id");

            migrationBuilder.CreateIndex(
                name: "IX_provider_standings_club_id",
                table: "provider_standings",
                column: "club_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fixture_states");

            migrationBuilder.DropTable(
                name: "point_deductions");

            migrationBuilder.DropTable(
                name: "provider_standings");

            migrationBuilder.DropTable(
                name: "source_fetches");

            migrationBuilder.DropTable(
                name: "source_health");
        }
    }
}
