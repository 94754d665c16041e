using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SabiScore.Data.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calibrations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    league_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    model_version = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    home_slope = table.Column<double>(type: "double precision", nullable: false),
                    home_intercept = table.Column<double>(type: "double precision", nullable: false),
                    draw_slope = table.Column<double>(type: "double precision", nullable: false),
                    draw_intercept = table.Column<double>(type: "double precision", nullable: false),
                    away_slope = table.Column<double>(type: "double precision", nullable: false),
                    away_intercept = table.Column<double>(type: "double precision", nullable: false),
                    brier = table.Column<double>(type: "double precision", nullable: false),
                    accuracy = table.Column<double>(type: "double precision", nullable: false),
                    average_confidence = table.Column<double>(type: "double precision", nullable: false),
                    samples = table.Column<int>(type: "integer", nullable: false),
                    window_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    window_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calibrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clubs",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clubs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "generations",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_generations", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "history_checkpoints",
                columns: table => new
                {
                    league_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    schema_id = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    through = table.Column<DateOnly>(type: "date", nullable: false),
                    settled_matches = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_history_checkpoints", x => new { x.league_code, x.schema_id, x.through });
                });

            migrationBuilder.CreateTable(
                name: "import_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fixture_id = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    old_value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    new_value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    line = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    matches = table.Column<int>(type: "integer", nullable: false),
                    upcoming = table.Column<int>(type: "integer", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_files", x => new { x.source, x.name });
                });

            migrationBuilder.CreateTable(
                name: "import_problems",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    file = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    line = table.Column<int>(type: "integer", nullable: true),
                    column = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_problems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_seasons",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    league_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    season_start = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    matches = table.Column<int>(type: "integer", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_seasons", x => new { x.source, x.league_code, x.season_start });
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    trigger = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    duration = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fraction = table.Column<double>(type: "double precision", nullable: false),
                    rows_in = table.Column<int>(type: "integer", nullable: false),
                    rows_out = table.Column<int>(type: "integer", nullable: false),
                    log = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    clock_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_clock",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    speed = table.Column<double>(type: "double precision", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match_clock", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "models",
                columns: table => new
                {
                    version = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    schema_id = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    card = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    data_from = table.Column<DateOnly>(type: "date", nullable: false),
                    data_to = table.Column<DateOnly>(type: "date", nullable: false),
                    matches = table.Column<int>(type: "integer", nullable: false),
                    training_run_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    promoted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_models", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "performance",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    window = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    league_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true, collation: "C"),
                    first_date = table.Column<DateOnly>(type: "date", nullable: true),
                    last_date = table.Column<DateOnly>(type: "date", nullable: true),
                    matches = table.Column<int>(type: "integer", nullable: false),
                    accuracy = table.Column<double>(type: "double precision", nullable: true),
                    macro_f1 = table.Column<double>(type: "double precision", nullable: true),
                    brier = table.Column<double>(type: "double precision", nullable: true),
                    rps = table.Column<double>(type: "double precision", nullable: true),
                    log_loss = table.Column<double>(type: "double precision", nullable: true),
                    market_matches = table.Column<int>(type: "integer", nullable: false),
                    market_brier = table.Column<double>(type: "double precision", nullable: true),
                    market_rps = table.Column<double>(type: "double precision", nullable: true),
                    market_log_loss = table.Column<double>(type: "double precision", nullable: true),
                    bets = table.Column<int>(type: "integer", nullable: false),
                    staked = table.Column<long>(type: "bigint", nullable: false),
                    profit = table.Column<long>(type: "bigint", nullable: false),
                    roi = table.Column<double>(type: "double precision", nullable: true),
                    closing_line_value = table.Column<double>(type: "double precision", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_performance", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    scope = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    step = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    fraction = table.Column<double>(type: "double precision", nullable: false),
                    message = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    duration = table.Column<long>(type: "bigint", nullable: true),
                    model_version = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C"),
                    report = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    heartbeat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unresolved_names",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    country = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    league_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    matches = table.Column<int>(type: "integer", nullable: false),
                    resembles = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unresolved_names", x => new { x.source, x.country, x.name });
                });

            migrationBuilder.CreateTable(
                name: "club_aliases",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    country = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    alias = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    club_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_club_aliases", x => new { x.source, x.country, x.alias });
                    table.ForeignKey(
                        name: "FK_club_aliases_clubs_club_id",
                        column: x => x.club_id,
                        principalTable: "clubs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_facts",
                columns: table => new
                {
                    club_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    key = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    value = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_club_facts", x => new { x.club_id, x.key, x.from });
                    table.ForeignKey(
                        name: "FK_club_facts_clubs_club_id",
                        column: x => x.club_id,
                        principalTable: "clubs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fixtures",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    league_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    season_start = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kickoff_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kickoff_known = table.Column<bool>(type: "boolean", nullable: false),
                    home_id = table.Column<int>(type: "integer", nullable: false),
                    away_id = table.Column<int>(type: "integer", nullable: false),
                    referee = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    home_goals = table.Column<int>(type: "integer", nullable: true),
                    away_goals = table.Column<int>(type: "integer", nullable: true),
                    half_time_home_goals = table.Column<int>(type: "integer", nullable: true),
                    half_time_away_goals = table.Column<int>(type: "integer", nullable: true),
                    home_shots = table.Column<int>(type: "integer", nullable: true),
                    away_shots = table.Column<int>(type: "integer", nullable: true),
                    home_shots_on_target = table.Column<int>(type: "integer", nullable: true),
                    away_shots_on_target = table.Column<int>(type: "integer", nullable: true),
                    home_fouls = table.Column<int>(type: "integer", nullable: true),
                    away_fouls = table.Column<int>(type: "integer", nullable: true),
                    home_corners = table.Column<int>(type: "integer", nullable: true),
                    away_corners = table.Column<int>(type: "integer", nullable: true),
                    home_yellow_cards = table.Column<int>(type: "integer", nullable: true),
                    away_yellow_cards = table.Column<int>(type: "integer", nullable: true),
                    home_red_cards = table.Column<int>(type: "integer", nullable: true),
                    away_red_cards = table.Column<int>(type: "integer", nullable: true),
                    home_expected_goals = table.Column<double>(type: "double precision", nullable: true),
                    away_expected_goals = table.Column<double>(type: "double precision", nullable: true),
                    kind = table.Column<short>(type: "smallint", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fixtures", x => x.id);
                    table.ForeignKey(
                        name: "FK_fixtures_clubs_away_id",
                        column: x => x.away_id,
                        principalTable: "clubs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fixtures_clubs_home_id",
                        column: x => x.home_id,
                        principalTable: "clubs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "forecasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
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
                    table.PrimaryKey("PK_forecasts", x => x.id);
                    table.ForeignKey(
                        name: "FK_forecasts_fixtures_fixture_id",
                        column: x => x.fixture_id,
                        principalTable: "fixtures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "near_misses",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fixture_id = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    pick = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    bookmaker = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    price = table.Column<double>(type: "double precision", nullable: true),
                    probability = table.Column<double>(type: "double precision", nullable: true),
                    edge = table.Column<double>(type: "double precision", nullable: true),
                    model_version = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_near_misses", x => x.id);
                    table.ForeignKey(
                        name: "FK_near_misses_fixtures_fixture_id",
                        column: x => x.fixture_id,
                        principalTable: "fixtures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "price_snapshots",
                columns: table => new
                {
                    fixture_id = table.Column<long>(type: "bigint", nullable: false),
                    captured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    market = table.Column<short>(type: "smallint", maxLength: 40, nullable: false),
                    line = table.Column<double>(type: "double precision", nullable: false),
                    bookmaker = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    first = table.Column<double>(type: "double precision", nullable: false),
                    second = table.Column<double>(type: "double precision", nullable: false),
                    third = table.Column<double>(type: "double precision", nullable: true),
                    kind = table.Column<short>(type: "smallint", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_price_snapshots", x => new { x.fixture_id, x.market, x.bookmaker, x.line, x.captured_at });
                    table.ForeignKey(
                        name: "FK_price_snapshots_fixtures_fixture_id",
                        column: x => x.fixture_id,
                        principalTable: "fixtures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "value_bets",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fixture_id = table.Column<long>(type: "bigint", nullable: false),
                    forecast_id = table.Column<long>(type: "bigint", nullable: true),
                    market = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    line = table.Column<double>(type: "double precision", nullable: false),
                    pick = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bookmaker = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    price = table.Column<double>(type: "double precision", nullable: false),
                    price_captured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    probability = table.Column<double>(type: "double precision", nullable: false),
                    market_probability = table.Column<double>(type: "double precision", nullable: true),
                    edge = table.Column<double>(type: "double precision", nullable: false),
                    stake = table.Column<long>(type: "bigint", nullable: false),
                    naira_figure = table.Column<long>(type: "bigint", nullable: false),
                    model_version = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    completeness = table.Column<double>(type: "double precision", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    payout = table.Column<long>(type: "bigint", nullable: true),
                    closing_line_value = table.Column<double>(type: "double precision", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_value_bets", x => x.id);
                    table.ForeignKey(
                        name: "FK_value_bets_fixtures_fixture_id",
                        column: x => x.fixture_id,
                        principalTable: "fixtures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    value_bet_id = table.Column<long>(type: "bigint", nullable: true),
                    entry = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_ledger_entries_value_bets_value_bet_id",
                        column: x => x.value_bet_id,
                        principalTable: "value_bets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_calibrations_league_code_fitted_at",
                table: "calibrations",
                columns: new[] { "league_code", "fitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_club_aliases_club_id",
                table: "club_aliases",
                column: "club_id");

            migrationBuilder.CreateIndex(
                name: "IX_clubs_country_name",
                table: "clubs",
                columns: new[] { "country", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fixtures_away_id_date",
                table: "fixtures",
                columns: new[] { "away_id", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_fixtures_date",
                table: "fixtures",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_fixtures_home_id_date",
                table: "fixtures",
                columns: new[] { "home_id", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_fixtures_kickoff_at",
                table: "fixtures",
                column: "kickoff_at");

            migrationBuilder.CreateIndex(
                name: "IX_fixtures_season_start_league_code_home_id_away_id",
                table: "fixtures",
                columns: new[] { "season_start", "league_code", "home_id", "away_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_forecasts_as_of",
                table: "forecasts",
                column: "as_of");

            migrationBuilder.CreateIndex(
                name: "IX_forecasts_fixture_id_as_of_model_version",
                table: "forecasts",
                columns: new[] { "fixture_id", "as_of", "model_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_changes_changed_at",
                table: "import_changes",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_import_changes_fixture_id",
                table: "import_changes",
                column: "fixture_id");

            migrationBuilder.CreateIndex(
                name: "IX_import_problems_source_file",
                table: "import_problems",
                columns: new[] { "source", "file" });

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_job_started_at",
                table: "job_runs",
                columns: new[] { "job", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_started_at",
                table: "job_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_at",
                table: "ledger_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_value_bet_id_entry",
                table: "ledger_entries",
                columns: new[] { "value_bet_id", "entry" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_models_created_at",
                table: "models",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_models_role",
                table: "models",
                column: "role",
                unique: true,
                filter: "role = 'Champion'");

            migrationBuilder.CreateIndex(
                name: "IX_near_misses_fixture_id_pick",
                table: "near_misses",
                columns: new[] { "fixture_id", "pick" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_performance_window_league_code_as_of",
                table: "performance",
                columns: new[] { "window", "league_code", "as_of" });

            migrationBuilder.CreateIndex(
                name: "IX_training_runs_requested_at",
                table: "training_runs",
                column: "requested_at");

            migrationBuilder.CreateIndex(
                name: "IX_training_runs_status",
                table: "training_runs",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "IX_value_bets_fixture_id_market_line_pick",
                table: "value_bets",
                columns: new[] { "fixture_id", "market", "line", "pick" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_value_bets_found_at",
                table: "value_bets",
                column: "found_at");

            migrationBuilder.CreateIndex(
                name: "IX_value_bets_settled_at",
                table: "value_bets",
                column: "settled_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calibrations");

            migrationBuilder.DropTable(
                name: "club_aliases");

            migrationBuilder.DropTable(
                name: "club_facts");

            migrationBuilder.DropTable(
                name: "forecasts");

            migrationBuilder.DropTable(
                name: "generations");

            migrationBuilder.DropTable(
                name: "history_checkpoints");

            migrationBuilder.DropTable(
                name: "import_changes");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "import_problems");

            migrationBuilder.DropTable(
                name: "import_seasons");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "match_clock");

            migrationBuilder.DropTable(
                name: "models");

            migrationBuilder.DropTable(
                name: "near_misses");

            migrationBuilder.DropTable(
                name: "performance");

            migrationBuilder.DropTable(
                name: "price_snapshots");

            migrationBuilder.DropTable(
                name: "training_runs");

            migrationBuilder.DropTable(
                name: "unresolved_names");

            migrationBuilder.DropTable(
                name: "value_bets");

            migrationBuilder.DropTable(
                name: "fixtures");

            migrationBuilder.DropTable(
                name: "clubs");
        }
    }
}
