using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Replay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_value_bets_fixture_id_market_line_pick",
                table: "value_bets");

            migrationBuilder.AddColumn<string>(
                name: "driver",
                table: "match_clock",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "driver_heartbeat_at",
                table: "match_clock",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "replay_from",
                table: "match_clock",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "replay_until",
                table: "match_clock",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_value_bets_fixture_id_market_line_pick_kind",
                table: "value_bets",
                columns: new[] { "fixture_id", "market", "line", "pick", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_value_bets_fixture_id_market_line_pick_kind",
                table: "value_bets");

            migrationBuilder.DropColumn(
                name: "driver",
                table: "match_clock");

            migrationBuilder.DropColumn(
                name: "driver_heartbeat_at",
                table: "match_clock");

            migrationBuilder.DropColumn(
                name: "replay_from",
                table: "match_clock");

            migrationBuilder.DropColumn(
                name: "replay_until",
                table: "match_clock");

            migrationBuilder.CreateIndex(
                name: "IX_value_bets_fixture_id_market_line_pick",
                table: "value_bets",
                columns: new[] { "fixture_id", "market", "line", "pick" },
                unique: true);
        }
    }
}
