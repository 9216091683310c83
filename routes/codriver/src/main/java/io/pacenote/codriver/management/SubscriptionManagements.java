package io.pacenote.codriver.management;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored registrations, one for each member that was ever heard of. */
interface SubscriptionManagements extends Repository<SubscriptionManagement, Long> {

    /** Makes sure that the member has a row to lock; two events about a new member must not pass each other. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
                    insert into codriver_management.subscription_management
                           (id, user_id, sub_id, sub_status, cancelled_up_to)
                    values (nextval('codriver_management.registration_id'), :userId, 0, false, 0)
                    on conflict (user_id) do nothing
                    """)
    void ensure(long userId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from SubscriptionManagement m where m.userId = :userId")
    SubscriptionManagement lock(long userId);

    Optional<SubscriptionManagement> findById(long id);

    Page<SubscriptionManagement> findAll(Pageable page);

    Page<SubscriptionManagement> findByUserId(long userId, Pageable page);
}
