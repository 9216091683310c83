/* Makes every fsync of the processes into which it is loaded slower by FSYNC_DELAY_US while the file FSYNC_DELAY_WHILE is
   there, as a slower disk would. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int slowly(const char *name, int fd)
{
    int (*original)(int) = (int (*)(int)) dlsym(RTLD_NEXT, name);
    int result = original(fd);
    int error = errno;
    const char *delay = getenv("FSYNC_DELAY_US");
    const char *file = getenv("FSYNC_DELAY_WHILE");
    long micros = delay == NULL || file == NULL || access(file, F_OK) != 0 ? 0 : atol(delay);
    struct timespec left = {micros / 1000000, micros % 1000000 * 1000};
    while (nanosleep(&left, &left) != 0 && errno == EINTR) {
    }
    errno = error;
    return result;
}

int fsync(int fd)
{
    return slowly("fsync", fd);
}

int fdatasync(int fd)
{
    return slowly("fdatasync", fd);
}
