/* A racer around OpenSSL's GOST engine: GOST 34.10-2015 with 512 bits on parameter set A, and Streebog-512. Answers the
 * lines that xtask/src/bench/racer.rs asks. Engines are deprecated in OpenSSL 3, yet this one has no other door. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DIGESTS 32
#define LONG (1 << 20)

static EVP_PKEY_CTX *signing, *verifying;
static const EVP_MD *streebog;
static unsigned char digests[DIGESTS][64], signatures[DIGESTS][128], longer[LONG];
static size_t signature_length;

static void must(int good, const char *what) {
    if (good) return;
    fprintf(stderr, "gost: %s failed\n", what);
    ERR_print_errors_fp(stderr);
    exit(1);
}

static void digest(const void *bytes, size_t length, unsigned char *out) {
    must(EVP_Digest(bytes, length, out, NULL, streebog, NULL) == 1, "digest");
}

static void sign(int which, unsigned char *out) {
    signature_length = 128;
    must(EVP_PKEY_sign(signing, out, &signature_length, digests[which], 64) == 1, "sign");
}

static void once(const char *what, int turn) {
    unsigned char out[128];
    int which = turn % DIGESTS;
    if (!strcmp(what, "verify"))
        must(EVP_PKEY_verify(verifying, signatures[which], 128, digests[which], 64) == 1, "verify");
    else if (!strcmp(what, "sign"))
        sign(which, out);
    else if (!strcmp(what, "digest"))
        digest(longer, LONG, out);
    else if (!strcmp(what, "digest-short"))
        digest(digests[which], 64, out);
    else
        must(0, what);
}

static long long now(void) {
    struct timespec moment;
    clock_gettime(CLOCK_MONOTONIC, &moment);
    return moment.tv_sec * 1000000000LL + moment.tv_nsec;
}

static void prepare(void) {
    ENGINE_load_builtin_engines();
    ENGINE *engine = ENGINE_by_id("gost");
    must(engine && ENGINE_init(engine) && ENGINE_set_default(engine, ENGINE_METHOD_ALL), "loading the engine");
    streebog = EVP_get_digestbyname("md_gost12_512");
    must(streebog != NULL, "finding Streebog-512");

    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *making = EVP_PKEY_CTX_new_id(NID_id_GostR3410_2012_512, engine);
    must(making && EVP_PKEY_keygen_init(making) == 1 && EVP_PKEY_CTX_ctrl_str(making, "paramset", "A") == 1 &&
             EVP_PKEY_keygen(making, &key) == 1, "making a key");
    signing = EVP_PKEY_CTX_new(key, engine);
    verifying = EVP_PKEY_CTX_new(key, engine);
    must(signing && EVP_PKEY_sign_init(signing) == 1, "preparing to sign");
    must(verifying && EVP_PKEY_verify_init(verifying) == 1, "preparing to verify");

    memset(longer, 0x5a, sizeof longer);
    for (int which = 0; which < DIGESTS; which += 1) {
        unsigned char number = (unsigned char)which;
        digest(&number, 1, digests[which]);
        sign(which, signatures[which]);
        must(signature_length == 128, "signing with 512 bits");
    }
}

int main(void) {
    char line[128], what[32];
    int milliseconds;
    prepare();
    puts("ready");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin)) {
        if (sscanf(line, "measure %31s %d", what, &milliseconds) == 2) {
            long long start = now(), took = 0, operations = 0;
            while ((took = now() - start) < milliseconds * 1000000LL) once(what, (int)operations++);
            printf("%lld %lld\n", operations, took);
        } else if (!strcmp(line, "version\n")) {
            printf("%s with %s\n", ENGINE_get_name(ENGINE_by_id("gost")), OpenSSL_version(OPENSSL_VERSION));
        } else {
            must(0, line);
        }
        fflush(stdout);
    }
    return 0;
}
