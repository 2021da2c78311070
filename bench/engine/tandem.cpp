// The tandem of `tandem-network.ts` as a C++ program: the engine's own algorithm, and nothing else the engine can do.
// The same scan of next-event times, the same departure fixed at admission, the same random draws, sojourn histogram and
// fingerprint: so it must come to the same counts and the same 64 bits as the engine, or one of them is wrong.
//
// Usage: tandem <stations> <capacity> <rate> <seed> <until>. Prints offered, carried, dropped, fingerprint, CPU seconds.
// Compile without contraction of a * b + c into one rounding: IEEE 754 then fixes every bit.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <limits>
#include <string>
#include <vector>

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr int kNone = -1;

std::uint64_t bitsOf(double x) {
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}

double doubleOf(std::uint64_t bits) {
  double x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

// src/engine/numeric/hash.ts

std::uint32_t mix32(std::uint32_t h) {
  h = (h ^ (h >> 16)) * 0x85ebca6bu;
  h = (h ^ (h >> 13)) * 0xc2b2ae35u;
  return h ^ (h >> 16);
}

std::uint32_t hashName(const std::string& name, std::uint32_t salt) {
  std::uint32_t h = 0x811c9dc5u ^ salt;
  for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return mix32(h);
}

// src/engine/numeric/elementary.ts, for the arguments that occur here

constexpr double kLn2High = 0.6931471803691238;
constexpr double kLn2Low = 1.9082149292705877e-10;

double logOf(double value) {
  const std::uint64_t bits = bitsOf(value);
  const std::uint32_t mantissaHigh = (bits >> 32) & 0xfffffu;
  const bool isUpperHalf = mantissaHigh > 0x6a09eu;
  const int exponent = static_cast<int>(bits >> 52) - 1023 + (isUpperHalf ? 1 : 0);
  const std::uint64_t high = mantissaHigh | (isUpperHalf ? 0x3fe00000u : 0x3ff00000u);
  const double f = doubleOf((high << 32) | (bits & 0xffffffffu)) - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  double tail = 2.0 / 21;
  for (int n = 19; n >= 3; n -= 2) tail = 2.0 / n + z * tail;
  tail *= z;
  return exponent * kLn2High + (f - (s * (f - tail) - exponent * kLn2Low));
}

double expOf(double x) {
  if (x < -745.1332191019411) return 0;
  const double scaled = x * 1.4426950408889634 + 0.5;
  int k = static_cast<int>(scaled);
  if (k > scaled) k--;
  const double r = x - k * kLn2High - k * kLn2Low;
  double factorial = 6227020800.0;  // 13!
  double series = 1 / factorial;
  for (int n = 13; n >= 1; n--) {
    factorial /= n;
    series = 1 / factorial + r * series;
  }
  const int half = k >> 1;
  return series * doubleOf(static_cast<std::uint64_t>(half + 1023) << 52) *
         doubleOf(static_cast<std::uint64_t>(k - half + 1023) << 52);
}

// src/engine/numeric/random.ts

constexpr double kUnit = 1.0 / 4294967296.0;
constexpr std::uint32_t kGolden = 0x9e3779b9u;
constexpr int kLayers = 256;
constexpr double kTail = 7.69711747013105;
constexpr double kArea = 0.003949659822581557;
double edge[kLayers + 1];
double height[kLayers + 1];

void fillZiggurat() {
  edge[0] = kArea / expOf(-kTail);
  edge[1] = kTail;
  for (int i = 2; i < kLayers; i++) edge[i] = -logOf(expOf(-edge[i - 1]) + kArea / edge[i - 1]);
  edge[kLayers] = 0;
  for (int i = 0; i <= kLayers; i++) height[i] = expOf(-edge[i]);
}

struct Stream {
  std::uint32_t s[4];

  Stream(std::uint32_t keyA, std::uint32_t keyB) {
    for (std::uint32_t i = 0; i < 4; i++) s[i] = mix32(keyA + (i + 1) * kGolden) ^ mix32(keyB ^ ((i + 1) * 0x85ebca77u));
    if ((s[0] | s[1] | s[2] | s[3]) == 0) s[0] = 1;
  }

  std::uint32_t next() {
    const std::uint32_t s1 = s[1];
    const std::uint32_t product = s1 * 5;
    const std::uint32_t result = ((product << 7) | (product >> 25)) * 9;
    const std::uint32_t s2 = s[2] ^ s[0];
    const std::uint32_t s3 = s[3] ^ s1;
    s[1] = s1 ^ s2;
    s[0] ^= s3;
    s[2] = s2 ^ (s1 << 9);
    s[3] = (s3 << 11) | (s3 >> 21);
    return result;
  }
};

struct KeyedWords {
  std::uint32_t a, b, i = 0;

  std::uint32_t next() {
    i += kGolden;
    return mix32(b ^ mix32(a + i));
  }
};

template <typename Words>
double exponentialEdge(std::uint32_t layer, double x, Words& words) {
  double shift = 0;
  for (;;) {
    if (layer == 0) {
      shift += kTail;
    } else {
      const double high = words.next() >> 6;
      const double low = words.next() >> 6;
      const double uniform = (high * 67108864 + low + 0.5) / 4503599627370496;
      if (height[layer] + uniform * (height[layer + 1] - height[layer]) < expOf(-x)) return shift + x;
    }
    layer = words.next() & 255;
    x = (words.next() + 0.5) * kUnit * edge[layer];
    if (x < edge[layer + 1]) return shift + x;
  }
}

double exponential(Stream& words) {
  const std::uint32_t layer = words.next() & 255;
  const double x = (words.next() + 0.5) * kUnit * edge[layer];
  return x < edge[layer + 1] ? x : exponentialEdge(layer, x, words);
}

double keyedExponential(std::uint32_t keyA, std::uint32_t keyB) {
  const std::uint32_t first = mix32(keyA + kGolden);
  const std::uint32_t second = mix32(keyB ^ first);
  const std::uint32_t layer = first & 255;
  const double x = (second + 0.5) * kUnit * edge[layer];
  if (x < edge[layer + 1]) return x;
  KeyedWords words{keyA, keyB};
  words.next();
  return exponentialEdge(layer, x, words);
}

// src/engine/measures

struct Histogram {
  std::vector<std::uint32_t> bins = std::vector<std::uint32_t>(44 << 6);
  double count = 0;
  double sum = 0;

  void add(double seconds) {
    const int index = static_cast<int>(bitsOf(seconds) >> 46) - ((1023 - 34) << 6);
    const int last = static_cast<int>(bins.size()) - 1;
    bins[index < 0 ? 0 : index < last ? index : last]++;
    count++;
    sum += seconds;
  }
};

struct Fingerprint {
  std::uint32_t a = 0x243f6a88u;
  std::uint32_t b = 0x85a308d3u;

  void add(std::uint32_t event, std::uint32_t job, double at) {
    const std::uint64_t bits = bitsOf(at);
    a = mix32(a ^ static_cast<std::uint32_t>(bits)) + job;
    b = mix32(b ^ static_cast<std::uint32_t>(bits >> 32) ^ (event * kGolden)) + a;
  }

  void print(double now, std::uint32_t inFlight) const {
    const std::uint64_t bits = bitsOf(now);
    const std::uint32_t first = mix32(mix32(a ^ static_cast<std::uint32_t>(bits)) + inFlight);
    const std::uint32_t second = mix32(mix32(b ^ static_cast<std::uint32_t>(bits >> 32)) + first);
    std::printf("%08x%08x", first, second);
  }
};

enum RunEvent : std::uint32_t { kBorn = 1, kCarried = 2, kDropped = 3 };

// The event loop: src/engine/kernel

struct Job {
  std::uint32_t number, seedA, seedB;
  int next;
  double bornAt, enteredAt, leavesAt;
};

struct Station {
  int head = kNone, tail = kNone;
  int present = 0;
  std::uint32_t serviceKey = 0;
  double freeAt = 0;
  double serviceGiven = 0, timeSpent = 0;
  std::uint64_t arrivals = 0, drops = 0;
};

class Tandem {
 public:
  std::uint32_t offered = 0, carried = 0, dropped = 0;
  Fingerprint fingerprint;

  Tandem(int count, int capacity, double rate, std::uint32_t seed)
      : capacity_(capacity),
        rate_(rate),
        stations_(count),
        next_(count + 1, kNever),
        timing_(seed, hashName("arrivals", 3)),
        bits_(seed, hashName("arrivals", 4)) {
    for (int i = 0; i < count; i++) stations_[i].serviceKey = hashName("queue-" + std::to_string(i + 1) + "#0", 1);
    schedule();
  }

  void advance(double until) {
    const int count = static_cast<int>(stations_.size());
    for (;;) {
      int first = 0;
      double at = next_[0];
      for (int i = 1; i <= count; i++) {
        if (next_[i] < at) {
          at = next_[i];
          first = i;
        }
      }
      now_ = at < until ? at : until;
      if (at > until) return;
      if (first < count) leave(first);
      else arrive();
    }
  }

 private:
  int capacity_;
  double rate_;
  double now_ = 0;
  double operational_ = 0;
  std::vector<Station> stations_;
  std::vector<double> next_;
  std::vector<Job> jobs_;
  int free_ = kNone;
  Stream timing_, bits_;
  Histogram sojourn_;

  void schedule() {
    operational_ += exponential(timing_);
    next_.back() = operational_ / rate_;
  }

  void arrive() {
    int job = free_;
    if (job == kNone) {
      job = static_cast<int>(jobs_.size());
      jobs_.emplace_back();
    } else {
      free_ = jobs_[job].next;
    }
    jobs_[job].number = offered++;
    jobs_[job].seedA = bits_.next();
    jobs_[job].seedB = bits_.next();
    jobs_[job].bornAt = now_;
    schedule();
    fingerprint.add(kBorn, jobs_[job].number, now_);
    admit(job, 0);
  }

  void admit(int job, int at) {
    Station& station = stations_[at];
    station.arrivals++;
    if (station.present >= capacity_) {
      station.drops++;
      dropped++;
      fingerprint.add(kDropped, jobs_[job].number, now_);
      giveBack(job);
      return;
    }
    Job& entering = jobs_[job];
    const double service = keyedExponential(entering.seedA ^ station.serviceKey, entering.seedB + station.serviceKey);
    const double ends = (station.freeAt > now_ ? station.freeAt : now_) + service;
    station.freeAt = ends;
    station.serviceGiven += service;
    station.present++;
    entering.enteredAt = now_;
    entering.leavesAt = ends;
    entering.next = kNone;
    if (station.head == kNone) {
      station.head = job;
      next_[at] = ends;
    } else {
      jobs_[station.tail].next = job;
    }
    station.tail = job;
  }

  void leave(int at) {
    Station& station = stations_[at];
    const int job = station.head;
    station.head = jobs_[job].next;
    next_[at] = station.head == kNone ? kNever : jobs_[station.head].leavesAt;
    station.present--;
    station.timeSpent += now_ - jobs_[job].enteredAt;
    if (at + 1 < static_cast<int>(stations_.size())) {
      admit(job, at + 1);
      return;
    }
    carried++;
    sojourn_.add(now_ - jobs_[job].bornAt);
    fingerprint.add(kCarried, jobs_[job].number, now_);
    giveBack(job);
  }

  void giveBack(int job) {
    jobs_[job].next = free_;
    free_ = job;
  }
};

}  // namespace

int main(int count, char** words) {
  if (count != 6) {
    std::fprintf(stderr, "usage: tandem <stations> <capacity> <rate> <seed> <until>\n");
    return 2;
  }
  fillZiggurat();
  const double until = std::atof(words[5]);
  Tandem tandem(std::atoi(words[1]), std::atoi(words[2]), std::atof(words[3]),
                static_cast<std::uint32_t>(std::strtoul(words[4], nullptr, 10)));
  const std::clock_t start = std::clock();
  tandem.advance(until);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%u %u %u ", tandem.offered, tandem.carried, tandem.dropped);
  tandem.fingerprint.print(until, tandem.offered - tandem.carried - tandem.dropped);
  std::printf(" %.6f\n", seconds);
  return 0;
}
