-- Case register and records. Runs on H2 and PostgreSQL alike.

create table case_sequence (
    roc_year    integer not null primary key,
    last_number integer not null
);

create table outsourcing_case (
    case_number        varchar(20)  not null primary key,
    title              varchar(1000),
    procedure          varchar(20),
    requesting_unit    varchar(200),
    unit_group         varchar(64),
    requester          varchar(64),
    protection_level   varchar(10),
    contract_amount    bigint,
    contract_start     date,
    contract_end       date,
    regulation_edition varchar(20),
    vendor_id          varchar(20),
    vendor_name        varchar(400),
    phase              varchar(200),
    outcome            varchar(100),
    status             varchar(20)  default '進行中' not null,
    legal_hold         boolean      default false not null,
    opened_at          timestamp with time zone not null,
    updated_at         timestamp with time zone not null,
    -- End of the case's hash chain: without it a record deleted at the tail would leave no trace.
    chain_head         varchar(64)  default '' not null,
    record_count       integer      default 0 not null
);

create index outsourcing_case_status on outsourcing_case (status, contract_end);
create index outsourcing_case_unit on outsourcing_case (unit_group, status);
create index outsourcing_case_vendor on outsourcing_case (vendor_id);

-- Append-only; every column but hash itself goes into hash.
create table outsourcing_record (
    case_number      varchar(20)   not null references outsourcing_case (case_number),
    sequence_no      integer       not null,
    procedure        varchar(20),
    type             varchar(100)  not null,
    form_code        varchar(100),
    title            varchar(4000) not null,
    content          text          not null,
    actor            varchar(200)  not null,
    recorded_at      timestamp with time zone not null,
    element_id       varchar(255),
    clauses          varchar(4000) not null,
    decisions        text          not null,
    custodian        varchar(200),
    retention_clause varchar(1000),
    retention_years  integer       not null,
    retained_from    varchar(20)   not null,
    retained_until   date,
    legal_hold       boolean       not null,
    previous_hash    varchar(64)   not null,
    hash             varchar(64)   not null,
    primary key (case_number, sequence_no)
);

create index outsourcing_record_type on outsourcing_record (type, recorded_at);

create table vendor (
    vendor_id  varchar(20)  not null primary key,
    name       varchar(400) not null,
    contact    varchar(1000),
    updated_at timestamp with time zone not null
);

create table vendor_self_check (
    case_number varchar(20) not null,
    vendor_id   varchar(20) not null,
    outcome     varchar(20) not null,
    updated_at  timestamp with time zone not null,
    primary key (case_number, vendor_id)
);
