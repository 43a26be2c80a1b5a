-- What comes back to the next audit, award or consent. H2 and PostgreSQL alike.

-- One row per corrective action, named by its process instance.
create table finding (
    id          varchar(64)  not null primary key,
    case_number varchar(20)  not null,
    vendor_id   varchar(20)  not null,
    vendor_name varchar(400),
    source      varchar(20)  not null,
    severity    varchar(10)  not null,
    found_on    date         not null,
    due_on      date         not null,
    times_late  integer      default 0 not null,
    closed_on   date
);

create index finding_vendor on finding (vendor_id, found_on);
create index finding_case on finding (case_number);

create table vendor_audit (
    case_number varchar(20) not null,
    vendor_id   varchar(20) not null,
    audit_kind  varchar(10) not null,
    depth       varchar(10) not null,
    begun_on    date        not null
);

create index vendor_audit_case on vendor_audit (case_number, vendor_id);

-- A tree: the parent is the case's vendor (level 1) or another subcontractor of the case.
create table subcontractor (
    case_number      varchar(20)  not null,
    vendor_id        varchar(20)  not null,
    vendor_name      varchar(400) not null,
    parent_vendor_id varchar(20)  not null,
    level_no         integer      not null,
    share_percent    integer      not null,
    work             varchar(2000) not null,
    consented_on     date         not null,
    consented_by     varchar(200) not null,
    consent_instance varchar(64)  not null,
    primary key (case_number, vendor_id)
);

create table case_exception (
    id           varchar(64)   not null primary key,
    case_number  varchar(20)   not null,
    code         varchar(64)   not null,
    requirement  varchar(4000),
    compensation varchar(4000) not null,
    valid_until  date          not null,
    approved_by  varchar(200)  not null,
    approved_on  date          not null,
    ended_on     date
);

create index case_exception_case on case_exception (case_number, code);
