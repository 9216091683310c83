package io.pacenote.codriver.management;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored registrations, one for each member that was ever heard of. */
interface SubscriptionManagements extends Repository<SubscriptionManagement, Long> {

    /**
     * The row of a member, locked; it is made if there is none, since two events about a new member must not pass each other.
     * The update changes nothing, it locks the row that is there and lets the statement return it.
     */
    @Query(nativeQuery = true, value = """
                    insert into codriver_management.subscription_management as member
                           (id, user_id, sub_id, sub_status, cancelled_up_to)
                    values (nextval('codriver_management.registration_id'), :userId, 0, false, 0)
                    on conflict (user_id) do update set user_id = member.user_id
                    returning *
                    """)
    SubscriptionManagement lock(long userId);

    Optional<SubscriptionManagement> findById(long id);

    Page<SubscriptionManagement> findAll(Pageable page);

    Page<SubscriptionManagement> findByUserId(long userId, Pageable page);
}
