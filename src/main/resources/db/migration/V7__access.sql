-- Who of a vendor may come in, and what was opened for them. Runs on H2 and PostgreSQL alike.

create table admitted_person (
    case_number varchar(20)  not null,
    vendor_id   varchar(20)  not null,
    name        varchar(255) not null,
    admitted_on date,
    left_on     date,
    primary key (case_number, vendor_id, name)
);

create table access_grant (
    id          varchar(36)  not null primary key,
    case_number varchar(20)  not null,
    vendor_id   varchar(20)  not null,
    person      varchar(255) not null,
    kind        varchar(20)  not null,
    name        varchar(255) not null,
    valid_from  date         not null,
    valid_until date         not null,
    granted_by  varchar(64),
    closed_on   date,
    closed_by   varchar(64),
    proof       varchar(4000),
    -- Null once closed: two open accounts of one kind for a person, or one name for two people, cannot both be written.
    open_kind   varchar(400) unique,
    open_name   varchar(400) unique
);

create index access_grant_of_case on access_grant (case_number, closed_on);

-- Kept or closed, as a review of access decides for each.
alter table checklist_item add column kept varchar(16);
