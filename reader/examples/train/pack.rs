//! The trained net as the file that is shipped: small integers, and a scale for each output. Knows the layout that
//! `reader::glyphs` reads.

use reader::glyphs::CLASSES;
use reader::strip::UNIT;

use crate::net::{Layer, Net, OUT};

/// Outputs between layers are kept as 0 to this.
const TOP: f32 = 255.0;

/// The file. `reach` is what each layer's outputs come to.
pub(crate) fn packed(net: &Net, reach: [f32; 3]) -> Vec<u8> {
    let mut file = Vec::new();
    let ins = [1.0 / UNIT, reach[0] / TOP, reach[1] / TOP, reach[2] / TOP];
    let outs = [reach[0] / TOP, reach[1] / TOP, reach[2] / TOP, 1.0];
    let last = net.layers.len() - 1;
    for (place, layer) in net.layers.iter().enumerate() {
        let outputs = layer.bias.len();
        let kept = if place == last { CLASSES } else { outputs };
        debug_assert!(kept == outputs || outputs == OUT);
        write(layer, kept, ins[place], outs[place], &mut file);
    }
    file
}

fn write(layer: &Layer, kept: usize, one_in: f32, one_out: f32, file: &mut Vec<u8>) {
    let outputs = layer.bias.len();
    let column = |at: usize| layer.weights.iter().skip(at).step_by(outputs).copied();
    let steps: Vec<f32> = (0..kept)
        .map(|at| (column(at).fold(0.0_f32, |most, weight| most.max(weight.abs())) / 127.0).max(1e-12))
        .collect();
    for step in &steps {
        file.extend_from_slice(&(step * one_in / one_out).to_le_bytes());
    }
    for bias in layer.bias.iter().take(kept) {
        file.extend_from_slice(&(bias / one_out).to_le_bytes());
    }
    for (at, step) in steps.iter().enumerate() {
        file.extend(column(at).map(|weight| libm::rintf(weight / step) as i8 as u8));
    }
}
