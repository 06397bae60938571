/* The least that a program can do which reads a folder of Markdown: opens, reads and closes each file, with two threads.
 *
 * usage: floor FOLDER
 */
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char **names;
static size_t count, next;
static int folder;

static void *work(void *total) {
    static _Thread_local char buffer[1 << 20];
    for (;;) {
        size_t first = __atomic_fetch_add(&next, 16, __ATOMIC_RELAXED);
        if (first >= count) return NULL;
        for (size_t i = first; i < count && i < first + 16; i++) {
            int file = openat(folder, names[i], O_RDONLY | O_CLOEXEC);
            if (file < 0) continue;
            ssize_t bytes = read(file, buffer, sizeof buffer);
            if (bytes > 0) *(size_t *)total += (size_t)bytes;
            close(file);
        }
    }
}

int main(int argc, char **argv) {
    size_t capacity = 0, totals[2] = {0, 0};
    if (argc != 2 || (folder = open(argv[1], O_RDONLY | O_DIRECTORY)) < 0) return 2;
    DIR *stream = fdopendir(dup(folder));
    for (struct dirent *entry; stream && (entry = readdir(stream));) {
        size_t length = strlen(entry->d_name);
        if (length < 3 || strcmp(entry->d_name + length - 3, ".md")) continue;
        if (count == capacity) names = realloc(names, (capacity = capacity ? capacity * 2 : 256) * sizeof *names);
        names[count++] = strdup(entry->d_name);
    }
    pthread_t threads[2];
    for (int i = 0; i < 2; i++) pthread_create(&threads[i], NULL, work, &totals[i]);
    for (int i = 0; i < 2; i++) pthread_join(threads[i], NULL);
    printf("%zu files, %zu bytes\n", count, totals[0] + totals[1]);
    return 0;
}
