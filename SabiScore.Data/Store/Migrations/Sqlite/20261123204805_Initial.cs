using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SabiScore.Data.Store.Migrations.Sqlite
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    league_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    model_version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    home_slope = table.Column<double>(type: "REAL", nullable: false),
                    home_intercept = table.Column<double>(type: "REAL", nullable: false),
                    draw_slope = table.Column<double>(type: "REAL", nullable: false),
                    draw_intercept = table.Column<double>(type: "REAL", nullable: false),
                    away_slope = table.Column<double>(type: "REAL", nullable: false),
                    away_intercept = table.Column<double>(type: "REAL", nullable: false),
                    brier = table.Column<double>(type: "REAL", nullable: false),
                    accuracy = table.Column<double>(type: "REAL", nullable: false),
                    average_confidence = table.Column<double>(type: "REAL", nullable: false),
                    samples = table.Column<int>(type: "INTEGER", nullable: false),
                    window_from = table.Column<long>(type: "INTEGER", nullable: false),
                    window_to = table.Column<long>(type: "INTEGER", nullable: false),
                    fitted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calibrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clubs",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clubs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "generations",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_generations", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "history_checkpoints",
                columns: table => new
                {
                    league_code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    schema_id = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    through = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    settled_matches = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_history_checkpoints", x => new { x.league_code, x.schema_id, x.through });
                });

            migrationBuilder.CreateTable(
                name: "import_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    fixture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    old_value = table.Column<string>(type: "TEXT", nullable: true),
                    new_value = table.Column<string>(type: "TEXT", nullable: true),
                    file = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    matches = table.Column<int>(type: "INTEGER", nullable: false),
                    upcoming = table.Column<int>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_files", x => new { x.source, x.name });
                });

            migrationBuilder.CreateTable(
                name: "import_problems",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    file = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: true),
                    column = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    value = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    reported_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_problems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_seasons",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    league_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    season_start = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    matches = table.Column<int>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_seasons", x => new { x.source, x.league_code, x.season_start });
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    job = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    trigger = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    duration = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    fraction = table.Column<double>(type: "REAL", nullable: false),
                    rows_in = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_out = table.Column<int>(type: "INTEGER", nullable: false),
                    log = table.Column<string>(type: "TEXT", nullable: true),
                    host = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    clock_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_clock",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    as_of = table.Column<long>(type: "INTEGER", nullable: true),
                    speed = table.Column<double>(type: "REAL", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match_clock", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "models",
                columns: table => new
                {
                    version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    schema_id = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: false),
                    data_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    data_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    matches = table.Column<int>(type: "INTEGER", nullable: false),
                    training_run_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    promoted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_models", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "performance",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    window = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    league_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    first_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    matches = table.Column<int>(type: "INTEGER", nullable: false),
                    accuracy = table.Column<double>(type: "REAL", nullable: true),
                    macro_f1 = table.Column<double>(type: "REAL", nullable: true),
                    brier = table.Column<double>(type: "REAL", nullable: true),
                    rps = table.Column<double>(type: "REAL", nullable: true),
                    log_loss = table.Column<double>(type: "REAL", nullable: true),
                    market_matches = table.Column<int>(type: "INTEGER", nullable: false),
                    market_brier = table.Column<double>(type: "REAL", nullable: true),
                    market_rps = table.Column<double>(type: "REAL", nullable: true),
                    market_log_loss = table.Column<double>(type: "REAL", nullable: true),
                    bets = table.Column<int>(type: "INTEGER", nullable: false),
                    staked = table.Column<long>(type: "INTEGER", nullable: false),
                    profit = table.Column<long>(type: "INTEGER", nullable: false),
                    roi = table.Column<double>(type: "REAL", nullable: true),
                    closing_line_value = table.Column<double>(type: "REAL", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_performance", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    scope = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    fraction = table.Column<double>(type: "REAL", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    requested_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    duration = table.Column<long>(type: "INTEGER", nullable: true),
                    model_version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    report = table.Column<string>(type: "TEXT", nullable: true),
                    host = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    heartbeat_at = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unresolved_names",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    league_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    matches = table.Column<int>(type: "INTEGER", nullable: false),
                    resembles = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    first_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unresolved_names", x => new { x.source, x.country, x.name });
                });

            migrationBuilder.CreateTable(
                name: "club_aliases",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    club_id = table.Column<int>(type: "INTEGER", nullable: false)
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
                    club_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    league_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    season_start = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kickoff_at = table.Column<long>(type: "INTEGER", nullable: false),
                    kickoff_known = table.Column<bool>(type: "INTEGER", nullable: false),
                    home_id = table.Column<int>(type: "INTEGER", nullable: false),
                    away_id = table.Column<int>(type: "INTEGER", nullable: false),
                    referee = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    home_goals = table.Column<int>(type: "INTEGER", nullable: true),
                    away_goals = table.Column<int>(type: "INTEGER", nullable: true),
                    half_time_home_goals = table.Column<int>(type: "INTEGER", nullable: true),
                    half_time_away_goals = table.Column<int>(type: "INTEGER", nullable: true),
                    home_shots = table.Column<int>(type: "INTEGER", nullable: true),
                    away_shots = table.Column<int>(type: "INTEGER", nullable: true),
                    home_shots_on_target = table.Column<int>(type: "INTEGER", nullable: true),
                    away_shots_on_target = table.Column<int>(type: "INTEGER", nullable: true),
                    home_fouls = table.Column<int>(type: "INTEGER", nullable: true),
                    away_fouls = table.Column<int>(type: "INTEGER", nullable: true),
                    home_corners = table.Column<int>(type: "INTEGER", nullable: true),
                    away_corners = table.Column<int>(type: "INTEGER", nullable: true),
                    home_yellow_cards = table.Column<int>(type: "INTEGER", nullable: true),
                    away_yellow_cards = table.Column<int>(type: "INTEGER", nullable: true),
                    home_red_cards = table.Column<int>(type: "INTEGER", nullable: true),
                    away_red_cards = table.Column<int>(type: "INTEGER", nullable: true),
                    home_expected_goals = table.Column<double>(type: "REAL", nullable: true),
                    away_expected_goals = table.Column<double>(type: "REAL", nullable: true),
                    kind = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    fixture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    pick = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    bookmaker = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    price = table.Column<double>(type: "REAL", nullable: true),
                    probability = table.Column<double>(type: "REAL", nullable: true),
                    edge = table.Column<double>(type: "REAL", nullable: true),
                    model_version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    fixture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    captured_at = table.Column<long>(type: "INTEGER", nullable: false),
                    market = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    line = table.Column<double>(type: "REAL", nullable: false),
                    bookmaker = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    first = table.Column<double>(type: "REAL", nullable: false),
                    second = table.Column<double>(type: "REAL", nullable: false),
                    third = table.Column<double>(type: "REAL", nullable: true),
                    kind = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    fixture_id = table.Column<long>(type: "INTEGER", nullable: false),
                    forecast_id = table.Column<long>(type: "INTEGER", nullable: true),
                    market = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    line = table.Column<double>(type: "REAL", nullable: false),
                    pick = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bookmaker = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    price = table.Column<double>(type: "REAL", nullable: false),
                    price_captured_at = table.Column<long>(type: "INTEGER", nullable: false),
                    probability = table.Column<double>(type: "REAL", nullable: false),
                    market_probability = table.Column<double>(type: "REAL", nullable: true),
                    edge = table.Column<double>(type: "REAL", nullable: false),
                    stake = table.Column<long>(type: "INTEGER", nullable: false),
                    naira_figure = table.Column<long>(type: "INTEGER", nullable: false),
                    model_version = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    completeness = table.Column<double>(type: "REAL", nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    payout = table.Column<long>(type: "INTEGER", nullable: true),
                    closing_line_value = table.Column<double>(type: "REAL", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    value_bet_id = table.Column<long>(type: "INTEGER", nullable: true),
                    entry = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
