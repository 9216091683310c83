package io.pacenote.saga;

/**
 * The statements that report steps as done. Those of a group fail if a lease is another's by now: by a number that is none,
 * or by a column that may not be null where there is no answer.
 */
final class ReportSql {

    private static final String[] COLUMNS = {
        "saga_id uuid", "seq int", "last_seq int", "lease uuid", "compensates boolean", "cause text", "next_lease uuid"
    };

    private static final String[] COLUMNS_OF_THE_LAST = {"saga_id uuid", "seq int", "last_seq int", "lease uuid"};

    /** What is reported together was done from its first to its last; so the history tells it, a microsecond apart. */
    private static final String REPORT = """
            done as (
                update saga.saga_step t
                   set state = 'DONE', done_at = clock_timestamp() - (:seq - :last_seq) * interval '1 us',
                       lease = null, next_attempt_at = null, error = null
                  from given
                 where t.saga_id = :saga_id and t.seq = :seq and t.state = 'PENDING' and t.lease = :lease
             returning t.saga_id, t.done_at),
            followed as (
                update saga.saga_step t
                   set state = 'DONE', done_at = done.done_at + (:seq - t.seq) * interval '1 us', attempts = 1
                  from given, done
                 where done.saga_id = :saga_id and t.saga_id = :saga_id and t.seq >= :last_seq and t.seq < :seq
                   and t.state = 'JOINED' and t.compensate_uri is not null),
            next as (
                select t.saga_id, :next_lease as lease, max(t.seq) filter (where t.state = 'JOINED') as seq
                  from given, done, saga.saga_step t
                 where done.saga_id = :saga_id and t.saga_id = :saga_id
                   and (t.seq < :last_seq or t.seq > :seq) and t.state <> 'DONE'
                   and case when :compensates then t.compensate_uri else t.complete_uri end is not null
                 group by 1, 2),
            finished as (
                update saga.saga g
                   set status = case status when 'COMPLETING' then 'COMPLETED' else 'COMPENSATED' end,
                       finished_at = clock_timestamp()
                  from done
                 where g.id = done.saga_id and g.status in ('COMPLETING', 'COMPENSATING')
                   and not exists (select from next where next.saga_id = g.id)),
            """ + Offer.DUE;

    /** Its parameters that are not of a row are those of the {@link Offer}. */
    static final RowStatement DONE = RowStatement.of(REPORT + """

            select done.saga_id, :cause as cause,
                   %s
              from given, done left join due on due.saga_id = done.saga_id where done.saga_id = :saga_id
            """.formatted(Offer.STEP), COLUMNS);

    /** The text names a column, as PostgreSQL would make a number of a constant when it plans. */
    static final RowStatement DONE_OR_FAIL = RowStatement.of(REPORT + """

            select :saga_id as saga_id, :cause as cause,
                   %s,
                   case when done.saga_id is null
                        then concat('step ', :seq, ' of saga ', :saga_id, ' is another''s', done.saga_id)::int end
              from given left join done on done.saga_id = :saga_id left join due on due.saga_id = :saga_id
            """.formatted(Offer.STEP), COLUMNS);

    /**
     * The same of what is believed to be a saga's last compensations; it changes nothing if there are others. If the lease is
     * another's, the others of the range must be taken back.
     */
    private static final String END = """
            done as (
                update saga.saga_step t
                   set state = 'DONE', done_at = (select clock_timestamp()) - (t.seq - :last_seq) * interval '1 us',
                       attempts = greatest(attempts, 1), lease = null, next_attempt_at = null, error = null
                  from given
                 where t.saga_id = :saga_id and t.seq >= :last_seq and t.seq <= :seq and t.compensate_uri is not null
                   and (t.state = 'PENDING' and t.lease = :lease or t.state = 'JOINED' and t.seq < :seq)
                   and not exists (
                       select from saga.saga_step other
                        where other.saga_id = :saga_id and (other.seq < :last_seq or other.seq > :seq)
                          and other.state <> 'DONE' and other.compensate_uri is not null)
             returning t.saga_id, t.seq = :seq as is_reported)""";

    private static final String FINISH = """
            update saga.saga g
               set status = 'COMPENSATED', finished_at = clock_timestamp()
              from done
             where done.is_reported and g.id = done.saga_id and g.status = 'COMPENSATING'""";

    /** Changes one row: the saga's. */
    static final RowStatement LAST = RowStatement.of(END + "\n" + FINISH, COLUMNS_OF_THE_LAST);

    static final RowStatement LAST_OR_FAIL = RowStatement.of(END + """
            ,
            finished as (
            %s
            returning g.id)
            insert into saga.saga_event (saga_id, what)
            select :saga_id, null from given left join finished on finished.id = :saga_id where finished.id is null
            """.formatted(FINISH), COLUMNS_OF_THE_LAST);

    private ReportSql() {}
}
