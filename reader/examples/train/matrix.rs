//! Products of matrices in one order of summing, so that a training gives the same weights on every machine. Blocks of four
//! rows and eight columns stay in registers. Knows nothing of nets.

const ROWS: usize = 4;
const COLUMNS: usize = 8;

/// `c (m × n) = a (m × k) · b (k × n)`, or added to what is there; `n` is a multiple of eight.
pub(crate) fn product(a: &[f32], b: &[f32], c: &mut [f32], k: usize, n: usize) {
    for (rows, out) in a.chunks(ROWS * k).zip(c.chunks_mut(ROWS * n)) {
        if rows.len() < ROWS * k {
            for (row, out) in rows.chunks(k).zip(out.chunks_mut(n)) {
                one_row(row, b, out, n);
            }
            continue;
        }
        let (r0, rest) = rows.split_at(k);
        let (r1, rest) = rest.split_at(k);
        let (r2, r3) = rest.split_at(k);
        for column in (0..n).step_by(COLUMNS) {
            let mut sum = [[0.0_f32; COLUMNS]; ROWS];
            for ((((a0, a1), a2), a3), b) in r0.iter().zip(r1).zip(r2).zip(r3).zip(b.chunks_exact(n)) {
                let b: &[f32; COLUMNS] = b[column..column + COLUMNS].try_into().expect("eight columns");
                for i in 0..COLUMNS {
                    sum[0][i] += a0 * b[i];
                    sum[1][i] += a1 * b[i];
                    sum[2][i] += a2 * b[i];
                    sum[3][i] += a3 * b[i];
                }
            }
            for (row, sum) in out.chunks_exact_mut(n).zip(&sum) {
                row[column..column + COLUMNS].copy_from_slice(sum);
            }
        }
    }
}

fn one_row(a: &[f32], b: &[f32], c: &mut [f32], n: usize) {
    c.fill(0.0);
    for (a, b) in a.iter().zip(b.chunks_exact(n)) {
        for (c, b) in c.iter_mut().zip(b) {
            *c += a * b;
        }
    }
}

/// `c (k × n) += aᵀ · b` for `a (m × k)`, `b (m × n)`: the gradient of weights.
pub(crate) fn gradient(a: &[f32], b: &[f32], c: &mut [f32], k: usize, n: usize) {
    for first in (0..k).step_by(ROWS) {
        let rows = ROWS.min(k - first);
        for column in (0..n).step_by(COLUMNS) {
            let mut sum = [[0.0_f32; COLUMNS]; ROWS];
            if rows == ROWS {
                for (a, b) in a.chunks_exact(k).zip(b.chunks_exact(n)) {
                    let a: &[f32; ROWS] = a[first..first + ROWS].try_into().expect("four rows");
                    let b: &[f32; COLUMNS] = b[column..column + COLUMNS].try_into().expect("eight columns");
                    for r in 0..ROWS {
                        for i in 0..COLUMNS {
                            sum[r][i] += a[r] * b[i];
                        }
                    }
                }
            } else {
                for (a, b) in a.chunks_exact(k).zip(b.chunks_exact(n)) {
                    for r in 0..rows {
                        for i in 0..COLUMNS {
                            sum[r][i] += a[first + r] * b[column + i];
                        }
                    }
                }
            }
            for (r, sum) in sum.iter().take(rows).enumerate() {
                let out = &mut c[(first + r) * n + column..][..COLUMNS];
                for (out, sum) in out.iter_mut().zip(sum) {
                    *out += sum;
                }
            }
        }
    }
}

/// `a (k × n)` turned over.
pub(crate) fn transposed(a: &[f32], k: usize, n: usize) -> Vec<f32> {
    let mut out = vec![0.0; a.len()];
    for row in 0..k {
        for column in 0..n {
            out[column * k + row] = a[row * n + column];
        }
    }
    out
}
