-- Security incidents and their clocks. Runs on H2 and PostgreSQL alike.

create table security_incident (
    incident_number varchar(30) not null primary key,
    case_number     varchar(20) not null references outsourcing_case (case_number),
    vendor_id       varchar(20),
    incident_level  integer     not null,
    status          varchar(20) default '處理中' not null,
    found_at        timestamp with time zone,
    notified_at     timestamp with time zone,
    known_at        timestamp with time zone not null,
    regraded_at     timestamp with time zone,
    reported_at     timestamp with time zone,
    reviewed_at     timestamp with time zone,
    controlled_at   timestamp with time zone,
    concluded_at    timestamp with time zone,
    -- While it is held, nothing may be restarted: evidence comes first.
    evidence_held   boolean     default false not null,
    evidence_free   boolean     default false not null,
    -- The audit that looked at it began then.
    audited_at      timestamp with time zone
);

create index security_incident_case on security_incident (case_number, audited_at);

-- One row per deadline of an incident; starts_at and due_at stay empty until the moment it runs from is known.
create table incident_clock (
    incident_number varchar(30)  not null references security_incident (incident_number),
    kind            varchar(30)  not null,
    period_minutes  integer      not null,
    warn_minutes    integer      not null,
    clause          varchar(400),
    starts_at       timestamp with time zone,
    warn_at         timestamp with time zone,
    due_at          timestamp with time zone,
    met_at          timestamp with time zone,
    warned_at       timestamp with time zone,
    escalated_at    timestamp with time zone,
    primary key (incident_number, kind)
);
