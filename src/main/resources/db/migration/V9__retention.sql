-- When periods of retention begin and end, what is held back, and what was disposed of. H2 and PostgreSQL alike.

-- Records are append-only, so the day their period begins stands beside them: one row per case and event.
create table retention_start (
    case_number varchar(20) not null references outsourcing_case (case_number),
    event       varchar(20) not null, -- 契約終止, 結案
    happened_on date        not null,
    -- At 結案 only: until then the whole file of the case is kept together.
    kept_until  date,
    primary key (case_number, event)
);

create table legal_hold (
    id          varchar(36)   not null primary key,
    case_number varchar(20)   not null references outsourcing_case (case_number),
    sequence_no integer, -- null: the whole case
    reason      varchar(4000) not null,
    placed_by   varchar(64)   not null,
    placed_at   timestamp with time zone not null,
    lifted_by   varchar(64),
    lifted_at   timestamp with time zone,
    lift_reason varchar(4000)
);

create index legal_hold_case on legal_hold (case_number);

-- Which certificate covers a record stands in the certificate itself, which is part of a chain.
create table record_disposal (
    case_number varchar(20) not null,
    sequence_no integer     not null,
    disposed_on date        not null,
    primary key (case_number, sequence_no)
);

-- Cases that were over before this was counted.
insert into retention_start (case_number, event, happened_on)
select case_number, '契約終止', contract_end from outsourcing_case
where status in ('已結案', '提前終止') and contract_end is not null;

insert into retention_start (case_number, event, happened_on, kept_until)
select case_number, '結案', cast(updated_at as date), cast(cast(updated_at as date) + interval '3' year as date)
from outsourcing_case where status not in ('進行中', '年度');

-- The end of a record's period is the latest of all that apply: its own, and that of the case's file. No end while the case
-- is open, for then the last period has not begun.
create view record_retention as
select r.case_number,
       r.sequence_no,
       r.type,
       r.title,
       r.element_id,
       r.retained_from,
       r.retention_years,
       closed.happened_on as case_closed_on,
       cast(greatest(
               closed.kept_until,
               case r.retained_from
                   when '建立' then r.retained_until
                   when '契約終止' then cast(
                           coalesce(ended.happened_on, closed.happened_on) + r.retention_years * interval '1' year as date)
                   else cast(closed.happened_on + r.retention_years * interval '1' year as date)
                   end) as date) as ends_on,
       (select count(*) from legal_hold h
        where h.case_number = r.case_number
          and h.lifted_at is null
          and (h.sequence_no is null or h.sequence_no = r.sequence_no)) as holds,
       d.disposed_on
from outsourcing_record r
         left join retention_start closed on closed.case_number = r.case_number and closed.event = '結案'
         left join retention_start ended on ended.case_number = r.case_number and ended.event = '契約終止'
         left join record_disposal d on d.case_number = r.case_number and d.sequence_no = r.sequence_no;
