package io.pacenote.codriver.subscription;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored applications. */
interface Subscriptions extends Repository<Subscription, Long> {

    /**
     * The next application number. The member is locked until the transaction ends, before the number is drawn: so his
     * applications are numbered in the order in which they take effect.
     */
    @Query(nativeQuery = true, value = """
                    select nextval('codriver_subscription.sub_id')
                      from (select pg_advisory_xact_lock(hashtextextended('codriver.member.' || :userId, 0))) as member
                    """)
    long nextIdFor(long userId);

    /** The application by which the member is subscribed, or will be; locked, so that its fate waits for ours. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Subscription s
             where s.userId = :userId and s.originalSubId is null and s.status in (REQUESTED, SUBSCRIBED)
               and not exists (select c from Subscription c
                                where c.userId = :userId and c.subStatus = false and c.subId > s.subId)
            """)
    Optional<Subscription> findCurrentOf(long userId);

    /** The member's applications that a cancellation overtakes. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Subscription s
             where s.userId = :userId and s.sagaId is not null and s.status = REQUESTED
             order by s.subId
            """)
    List<Subscription> findUnderWayOf(long userId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Subscription s where s.subId = :subId")
    Optional<Subscription> lock(long subId);

    /** In words: what Spring Data derives from a name, Hibernate translates anew each time. */
    @Query("select s from Subscription s where s.originalSubId = :originalSubId")
    List<Subscription> findByOriginalSubId(long originalSubId);

    Optional<Subscription> findById(long subId);

    Page<Subscription> findAll(Pageable page);

    Page<Subscription> findByUserId(long userId, Pageable page);
}
